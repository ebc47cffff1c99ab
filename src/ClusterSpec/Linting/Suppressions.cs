using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;

namespace ClusterSpec.Linting;

/// <summary>The comments of one file that let findings pass, and what is wrong with them.</summary>
internal sealed class Suppressions
{
    // A slip is looked for among all rules; of thousands of comments nobody reads the rest.
    private const int MostNamesCompared = 100;

    private readonly string file;
    private readonly RuleBook rules;
    private readonly List<Diagnostic> faults = [];
    private readonly List<Entry> entries = [];
    private readonly Dictionary<(int? Line, string Rule), Entry> index = [];

    /// <summary>Reads them.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="comments">Its comments, from the top.</param>
    /// <param name="rules">Which rules there are.</param>
    /// <param name="today">Tells the day; null when no comment expires.</param>
    public Suppressions(string file, ImmutableArray<YamlComment> comments, RuleBook rules, Func<DateOnly>? today)
    {
        this.file = file;
        this.rules = rules;
        DateOnly? day = null;
        foreach (var comment in comments)
        {
            var reader = SuppressionReader.Read(comment);
            if (reader.Fault is { } fault)
                Report(SuppressionFaults.Malformed, comment.Span, fault);
            else if (reader.Suppression is { Until: { } until } dated && (day ??= today?.Invoke()) > until)
                Report(SuppressionFaults.Expired, comment.Span, $"this held until {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, which is past: mend what {NameList.Of(dated.Rules.Select(rule => ShownText.Of(rule.Name)))} reports, or set a later day");
            else if (reader.Suppression is { } suppression)
                Add(suppression);
        }
    }

    /// <summary>The finding, let pass where a comment says so.</summary>
    public Diagnostic Apply(Diagnostic finding)
    {
        if (index.GetValueOrDefault((finding.Span.Line, finding.Rule)) is not { } entry && !index.TryGetValue((null, finding.Rule), out entry))
            return finding;
        entry.IsUsed = true;
        if (entry.Rule.LetsIgnore(finding.Severity))
            return finding with { Suppression = new Suppression(SuppressionKind.InSource, entry.Reason) };
        entry.IsRefused = true;
        return finding;
    }

    /// <summary>What is wrong with the comments; to be asked when all findings were applied.</summary>
    /// <param name="ran">Rules that have looked at the file.</param>
    public IEnumerable<Diagnostic> Findings(HashSet<string> ran)
    {
        foreach (var entry in entries)
        {
            if (entry.IsRefused || RuleBook.IsOfFile(entry.Rule))
                Report(SuppressionFaults.NotAllowed, entry.Span, $"{entry.Rule.Name} cannot be ignored: mend what it reports");
            else if (!entry.IsUsed && ran.Contains(entry.Rule.Name))
                Report(SuppressionFaults.Unused, entry.Span, entry.IsForFile ? (Phrase)$"{entry.Rule.Name} reports nothing in this file: remove the comment" : $"{entry.Rule.Name} reports nothing on the line that this is for: remove the comment, or put it above the line of the finding");
        }

        return faults;
    }

    private void Add(SuppressionComment comment)
    {
        foreach (var named in comment.Rules)
        {
            if (rules.Find(named.Name) is not { } rule)
            {
                Report(SuppressionFaults.UnknownRule, named.Span, Unknown(named.Name));
                continue;
            }

            var entry = new Entry(rule, named.Span, comment.Line is null, comment.Reason);
            entries.Add(entry);
            index.TryAdd((comment.Line, rule.Name), entry);
        }
    }

    private Phrase Unknown(string name) =>
        faults.Count < MostNamesCompared && rules.Nearest(name) is { } near ? (Phrase)$"there is no rule {ShownText.Quote(name)}: did you mean {near}?" : $"there is no rule {ShownText.Quote(name)}: `clusterspec rules` lists them";

    private void Report(string rule, SourceSpan span, Phrase message) =>
        faults.Add(new Diagnostic { Rule = rule, Severity = Severity.Warning, Message = message, Path = "", File = file, Span = span });

    private sealed record Entry(RuleDescription Rule, SourceSpan Span, bool IsForFile, string Reason)
    {
        public bool IsUsed { get; set; }

        public bool IsRefused { get; set; }
    }
}

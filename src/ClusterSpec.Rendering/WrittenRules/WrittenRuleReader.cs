using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ClusterSpec.Configuration;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>Reads a rule of a configuration, and finds what is wrong with it.</summary>
/// <param name="source">The rule.</param>
/// <param name="path">Where it stands in the configuration: <c>rules[0]</c>.</param>
/// <param name="keys">Every key of a cluster file.</param>
internal sealed partial class WrittenRuleReader(RuleEntry source, string path, ClusterKeys keys)
{
    /// <summary>Name of the fault.</summary>
    public const string Unusable = "written-rule-unusable";

    private readonly List<Finding> faults = [];
    private readonly RulePaths paths = new(source.Each, keys);
    private readonly SortedSet<string> inputs = new(StringComparer.Ordinal);

    private string Name => source.Name ?? "";

    /// <summary>Faults, in the order in which the keys are read.</summary>
    public IReadOnlyList<Finding> Faults => faults;

    /// <summary>The rule; null when it has a fault.</summary>
    public WrittenRule? Read()
    {
        if (!Kebab().IsMatch(Name))
            Fault("name", $"{ShownText.Quote(Name)} is not in kebab-case: write lower-case words with dashes between them, for example `{Suggestion()}`");
        if (source.Each is { } each && !paths.IsList(each))
            Fault("each", $"{ShownText.Quote(each)} names no list: write a path that ends in [], for example `pools[]`");
        Demand();
        var parts = new WrittenRuleParts
        {
            Each = source.Each,
            When = Condition("when", source.When),
            Require = Condition("require", source.Require),
            Matches = Pattern(),
            AtLeast = source.AtLeast,
            AtMost = source.AtMost,
            At = At(),
            Message = Words("message", source.Message ?? "") ?? RuleText.Empty,
            Help = source.Help is null ? null : Words("help", source.Help),
        };
        return faults.Count > 0 ? null : new WrittenRule(Describe(), parts, [.. Inputs()]);
    }

    private void Demand()
    {
        var counts = source.AtLeast is not null || source.AtMost is not null;
        if (source.Require is null && !counts)
            Fault("", $"the rule demands nothing: give require, or each with atLeast or atMost");
        if (source.Require is not null && counts)
            Fault("require", $"a rule demands something of each item or counts them: give require, or atLeast and atMost");
        if (counts && source.Each is null)
            Fault(source.AtLeast is null ? "atMost" : "atLeast", $"there is nothing to count: give each, for example `each: pools[]`");
        if (source.Matches is not null && source.Require is null)
            Fault("matches", $"matches looks at the value of require: give it");
    }

    private RuleExpression? Condition(string key, string? text)
    {
        if (text is null)
            return null;
        var (expression, found) = RuleExpression.Parse(text);
        Note(key, text, found.Concat(Look(expression?.Paths ?? [])));
        return expression;
    }

    private RuleText? Words(string key, string text)
    {
        var (words, found) = RuleText.Parse(text);
        Note(key, text, found.Concat(Look(words?.Paths ?? [])));
        return words;
    }

    private IEnumerable<ExpressionFault> Look(IEnumerable<ExpressionPath> read)
    {
        foreach (var one in read)
        {
            if (paths.Fault(one) is { } fault)
                yield return fault;
            else if (paths.Schema(one.Path) is { Length: > 0 } input)
                inputs.Add(input);
        }
    }

    // The part of the expression that is meant, for the finding stands at the value as a whole.
    private void Note(string key, string text, IEnumerable<ExpressionFault> found)
    {
        foreach (var fault in found)
        {
            var part = text[fault.Start..fault.End].Trim();
            Fault(key, part.Length == 0 || part == text.Trim() ? fault.Message : (Phrase)$"in {ShownText.Quote(part)}: {fault.Message}");
        }
    }

    private Regex? Pattern()
    {
        try
        {
            return source.Matches is null ? null : new Regex(source.Matches, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            Fault("matches", $"the regular expression cannot be read: {problem.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
            return null;
        }
    }

    private string? At()
    {
        if (source.At is { } at && paths.Fault(new(source.Each is null ? at : $"{RuleItem.Item}.{at}", 0, at.Length)) is { } fault)
            Fault("at", fault.Message);
        return source.At;
    }

    private IEnumerable<string> Inputs() => source.Each is { } each ? inputs.Append(each[..^2]) : inputs;

    private RuleDescription Describe() => new()
    {
        Name = Name,
        Section = "Configuration",
        Severity = source.Severity switch { FindingSeverity.Error => Severity.Error, FindingSeverity.Info => Severity.Info, _ => Severity.Warning },
        IsIgnorable = true,
        Title = source.Title ?? Name.Replace('-', ' '),
        What = $"A rule of the configuration. It looks at {source.Each ?? "the cluster"}{(source.When is null ? "" : $" where {source.When}")}, and demands {Demanded()}.",
        Why = source.Why ?? "Who wrote the configuration wants it so.",
        Fix = source.Help ?? "Follow the message.",
        Sources = source.Source is { } address ? [new("the configuration's own source", address)] : [],
    };

    private string Demanded() => (source.Require, source.Matches, source.AtLeast, source.AtMost) switch
    {
        ({ } require, { } pattern, _, _) => $"that {require} matches {pattern}",
        ({ } require, _, _, _) => require,
        (_, _, { } least, { } most) => $"{least} to {most} of them",
        (_, _, { } least, _) => $"at least {least} of them",
        (_, _, _, var most) => $"at most {most} of them",
    };

    private string Suggestion() => NotKebab().Replace(Name.ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } name && Kebab().IsMatch(name) ? name : "hosts-without-site";

    private void Fault(string key, Phrase message) =>
        faults.Add(new Finding(Unusable, Severity.Error, key.Length == 0 ? path : $"{path}.{key}", message));

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotKebab();
}

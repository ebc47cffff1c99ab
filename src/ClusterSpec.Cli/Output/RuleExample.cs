using System.Collections.Immutable;
using System.Text;
using ClusterSpec.Cli.Folder;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Configuration;
using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;
using ClusterSpec.Rendering.WrittenRules;

namespace ClusterSpec.Cli.Output;

/// <summary>A file that a rule finds fault with, and one that it does not: those that the tests check.</summary>
internal static class RuleExample
{
    private const string FileName = "clusterspec.yaml";
    private const int MostColumns = 160;
    private const string ConfigurationKind = "kind: LintConfiguration";

    // By which the comments of the examples expire: a page is the same every day.
    private static readonly DateOnly Day = new(2027, 1, 1);

    private static readonly Phrase Example = "Example";
    private static readonly Phrase Mended = "Mended";

    /// <summary>What is printed of the bad file, what mends it, and what the tool says of it; empty without a bad file.</summary>
    public static string Text(string rule, Translation? language)
    {
        if (Output(rule, language) is not { } output)
            return "";
        var page = new StringBuilder($"\n{Example.In(language)}\n");
        Indented(page, output);
        if (Bad(rule) is { } bad && Good(rule) is { } good)
        {
            page.Append($"\n{Mended.In(language)}\n");
            Indented(page, string.Join('\n', Change(bad, good).Split('\n').Select(Cut)));
        }

        return page.ToString();
    }

    /// <summary>The file with the fault; null without one.</summary>
    public static string? Bad(string rule) => Names(rule, "bad").Select(Read).FirstOrDefault();

    /// <summary>The file without the fault that is most like the other; null without one.</summary>
    public static string? Good(string rule) => Names(rule, "good").Select(Read).OrderBy(good => Change(Bad(rule) ?? "", good).Length).FirstOrDefault();

    /// <summary>What is printed for the bad file, findings of the rule alone; null without one.</summary>
    public static string? Output(string rule, Translation? language)
    {
        if (Names(rule, "bad").FirstOrDefault() is not { } name)
            return null;
        using var stream = Open(name);
        var isConfiguration = Bad(rule)?.Contains(ConfigurationKind, StringComparison.Ordinal) == true;
        var file = isConfiguration ? ConfigurationLoader.FileName : FileName;
        ImmutableArray<Diagnostic> all = isConfiguration
            ? ConfigurationLoader.Load(stream, file, WrittenRuleSet.Of).Diagnostics
            : ClusterLinter.Lint(stream, file, new LintOptions { Profile = RuleProfile.Production, Today = () => Day }).Diagnostics;
        ImmutableArray<Diagnostic> findings = [.. all.Where(finding => finding.Rule == rule).Select(finding => finding.In(language))];
        var text = Bad(rule) is { } bad ? SecretText.Masked(bad, all) : null;
        using var writer = new StringWriter { NewLine = "\n" };
        new TextReport(writer, TerminalStyle.Plain, _ => text, Speech.In(language)).Write(findings, [file]);
        return writer.ToString();
    }

    private static void Indented(StringBuilder page, string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            page.Append($"  {TerminalText.Of(line)}".TrimEnd()).Append('\n');
    }

    // Files of faults such as a text that is too long are not made to be read.
    private static string Cut(string line) => line.Length <= MostColumns ? line : $"{line[..MostColumns]}…";

    private static string Change(string bad, string good) => UnifiedDiff.Of(new FileStep(FileName, FileChange.Updated, bad, good));

    private static IEnumerable<string> Names(string rule, string kind) => typeof(RuleExample).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith($"examples/{rule}/{kind}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static Stream Open(string name) =>
        typeof(RuleExample).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in");
}

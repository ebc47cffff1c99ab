using System.Text;
using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Docs;

/// <summary>Prints <c>src/ClusterSpec/Rules/README.md</c> from the descriptions of everything that can be found, with an example from the fixtures.</summary>
internal static class RulePages
{
    public static string Print()
    {
        var page = new StringBuilder();
        page.Append("# Everything that ClusterSpec finds\n\n");
        page.Append($"{Catalogue.All.Length} kinds of findings, section by section. `clusterspec explain NAME` prints the same texts. ");
        page.Append("This page is written from the rules by a test; change the rule, then run the tests with `UPDATE_FIXTURES=1`.\n\n");
        page.Append("A severity is the gravest that a rule reports: what starts and hurts later is a warning where the rule says so.\n");
        foreach (var section in Catalogue.All.GroupBy(rule => rule.Section, StringComparer.Ordinal))
        {
            page.Append($"\n- [{section.Key}](#{section.Key.ToLowerInvariant()}): ");
            page.Append(string.Join(", ", section.Select(rule => $"[{rule.Name}](#{rule.Name})")));
        }

        page.Append('\n');
        foreach (var section in Catalogue.All.GroupBy(rule => rule.Section, StringComparer.Ordinal))
        {
            page.Append($"\n## {section.Key}\n");
            foreach (var rule in section)
                Rule(page, rule);
        }

        return page.ToString();
    }

    private static void Rule(StringBuilder page, RuleDescription rule)
    {
        page.Append($"\n### {rule.Name}\n\n");
        page.Append($"{char.ToUpperInvariant(rule.Title[0])}{rule.Title[1..]}. *{char.ToUpperInvariant(SeverityWord.Of(rule.Severity)[0])}{SeverityWord.Of(rule.Severity)[1..]}; versions: {rule.Versions}.*\n\n");
        page.Append($"{rule.What}\n\n**Why:** {rule.Why}\n\n**Way out:** {rule.Fix}\n");
        if (Example(rule) is { } example)
            page.Append($"\n```text\n{example.TrimEnd('\n')}\n```\n");
        page.Append($"\n{(rule.Sources.Length == 1 ? "Source" : "Sources")}: {string.Join(", ", rule.Sources.Select(source => $"[{source.Title}]({source.Url})"))}\n");
    }

    private static string? Example(RuleDescription rule)
    {
        var printed = new[] { "rules", "loading" }
            .Select(kind => Repository.Path("tests", "fixtures", kind, rule.Name))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "bad*.txt").Order(StringComparer.Ordinal))
            .FirstOrDefault();
        return printed is null ? null : File.ReadAllText(printed).ReplaceLineEndings("\n");
    }
}

using System.Text;
using ClusterSpec.Diagnostics;
using ClusterSpec.Tests.Languages;

namespace ClusterSpec.Tests.Docs;

/// <summary>Prints <c>src/ClusterSpec/Rules/README.md</c> and its translations from the descriptions of everything that can be found, with an example from the fixtures.</summary>
internal static class RulePages
{
    public static string Print(PageWords words, Translation? language)
    {
        var page = new StringBuilder();
        page.Append($"# {words.Title}\n\n{words.Begin(Catalogue.All.Length)}\n\n{words.Severities}\n");
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
                Rule(page, rule, words, language);
        }

        return page.ToString();
    }

    private static void Rule(StringBuilder page, RuleDescription rule, PageWords words, Translation? language)
    {
        rule = rule.In(language);
        page.Append($"\n### {rule.Name}\n\n");
        page.Append($"{words.Head(Capital(rule.Title), rule.Severity, rule.Versions)}\n\n");
        page.Append($"{rule.What}\n\n{words.Why}{rule.Why}\n\n{words.WayOut}{rule.Fix}\n");
        if (Example(rule, language) is { } example)
            page.Append($"\n```text\n{example.TrimEnd('\n')}\n```\n");
        page.Append($"\n{(rule.Sources.Length == 1 ? words.Source : words.Sources)}{string.Join(", ", rule.Sources.Select(source => $"[{source.Title}]({source.Url})"))}\n");
    }

    private static string Capital(string title) => char.ToUpperInvariant(title[0]) + title[1..];

    private static string? Example(RuleDescription rule, Translation? language)
    {
        var printed = new[] { "rules", "loading" }
            .Select(kind => Repository.Path("tests", "fixtures", kind, rule.Name))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "bad*.txt").Order(StringComparer.Ordinal))
            .FirstOrDefault();
        if (printed is null)
            return null;
        return language is null ? File.ReadAllText(printed).ReplaceLineEndings("\n") : SpokenFixture.Print(SpokenFixture.Of(printed), language);
    }
}

using System.Text;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>What is known of a rule, as a page.</summary>
internal static class RulePage
{
    private const int Width = 92;

    /// <summary>For a terminal.</summary>
    /// <param name="rule">In English.</param>
    /// <param name="language">Null for English.</param>
    public static string Text(RuleDescription rule, Translation? language)
    {
        rule = rule.In(language);
        var page = new StringBuilder();
        page.Append($"{rule.Name} ({SeverityWord.Of(rule.Severity)}, {rule.Section})\n");
        page.Append($"{rule.Title}\n");
        Part("What it looks at", rule.What);
        Part("Why it matters", rule.Why);
        Part("How to mend it", rule.Fix);
        if (rule.Fixes is { } fixes)
            Part("Mended by", (fixes == FixSafety.Safe ? (Phrase)"clusterspec lint --fix" : "clusterspec lint --fix --unsafe-fixes, some of it perhaps without --unsafe-fixes").In(language));
        Part("Versions", rule.Versions);
        if (!rule.Sources.IsEmpty)
            page.Append($"\n{SourceWord(rule).In(language)}\n");
        foreach (var source in rule.Sources)
            page.Append($"  {source.Title}\n    {source.Url}\n");
        return page.ToString();

        void Part(Phrase title, string text)
        {
            page.Append($"\n{title.In(language)}\n");
            foreach (var line in WrappedText.Lines(text, Width))
                page.Append($"  {line}\n");
        }
    }

    /// <summary>The heading of its sources.</summary>
    public static Phrase SourceWord(RuleDescription rule) => rule.Sources.Length == 1 ? (Phrase)"Source" : "Sources";

    /// <summary>For readers of markdown.</summary>
    /// <inheritdoc cref="Text"/>
    public static string Markdown(RuleDescription rule, Translation? language)
    {
        rule = rule.In(language);
        var page = new StringBuilder();
        page.Append($"**{rule.Title}**\n\n{rule.What}\n\n{rule.Why}\n\n{rule.Fix}\n\n{((Phrase)$"Versions: {rule.Versions}.").In(language)}");
        foreach (var source in rule.Sources)
            page.Append($"\n\n[{source.Title}]({source.Url})");
        return page.ToString();
    }
}

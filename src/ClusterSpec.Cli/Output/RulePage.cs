using System.Text;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>What is known of a rule, as a page.</summary>
internal static class RulePage
{
    private const int Width = 92;

    /// <summary>For a terminal.</summary>
    public static string Text(RuleDescription rule)
    {
        var page = new StringBuilder();
        page.Append($"{rule.Name} ({SeverityWord.Of(rule.Severity)}, {rule.Section})\n");
        page.Append($"{rule.Title}\n");
        Part(page, "What it looks at", rule.What);
        Part(page, "Why it matters", rule.Why);
        Part(page, "How to mend it", rule.Fix);
        if (rule.Fixes is { } fixes)
            Part(page, "Mended by", fixes == FixSafety.Safe ? "clusterspec lint --fix" : "clusterspec lint --fix --unsafe-fixes, some of it perhaps without --unsafe-fixes");
        Part(page, "Versions", rule.Versions);
        if (!rule.Sources.IsEmpty)
            page.Append(rule.Sources.Length == 1 ? "\nSource\n" : "\nSources\n");
        foreach (var source in rule.Sources)
            page.Append($"  {source.Title}\n    {source.Url}\n");
        return page.ToString();
    }

    /// <summary>For readers of markdown.</summary>
    public static string Markdown(RuleDescription rule)
    {
        var page = new StringBuilder();
        page.Append($"**{rule.Title}**\n\n{rule.What}\n\n{rule.Why}\n\n{rule.Fix}\n\nVersions: {rule.Versions}.");
        foreach (var source in rule.Sources)
            page.Append($"\n\n[{source.Title}]({source.Url})");
        return page.ToString();
    }

    private static void Part(StringBuilder page, string title, string text)
    {
        page.Append($"\n{title}\n");
        foreach (var line in Words.Wrap(text, Width))
            page.Append($"  {line}\n");
    }
}

using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Docs;

/// <summary>What the page of rules says around the texts of the rules.</summary>
internal sealed record PageWords
{
    public static PageWords English { get; } = new()
    {
        Title = "Everything that ClusterSpec finds",
        Begin = count => $"{count} kinds of findings, section by section. `clusterspec explain NAME` prints the same texts. This page is written from the rules by a test; change the rule, then run the tests with `UPDATE_FIXTURES=1`.",
        Severities = "A severity is the gravest that a rule reports: what starts and hurts later is a warning where the rule says so.",
        Head = (title, severity, versions) => $"{title}. *{char.ToUpperInvariant(SeverityWord.Of(severity)[0])}{SeverityWord.Of(severity)[1..]}; versions: {versions}.*",
        Why = "**Why:** ",
        WayOut = "**Way out:** ",
        Source = "Source: ",
        Sources = "Sources: ",
    };

    public static PageWords Chinese { get; } = new()
    {
        Title = "ClusterSpec 的全部检查",
        Begin = count => $"共 {count} 种检查结果，按章节排列。`clusterspec explain NAME --lang zh-CN` 打印同样的文字。本页由测试根据规则写成；修改规则或译文后，用 `UPDATE_FIXTURES=1` 运行测试即可更新。[English](README.md)",
        Severities = "级别是一条规则所报告的最高级别：能启动但日后会出问题的，在规则写明之处为 warning。",
        Head = (title, severity, versions) => $"{title}。*{SeverityWord.Of(severity)}；版本：{versions}。*",
        Why = "**原因**：",
        WayOut = "**解决办法**：",
        Source = "来源：",
        Sources = "来源：",
    };

    public required string Title { get; init; }

    /// <summary>Given how many rules there are.</summary>
    public required Func<int, string> Begin { get; init; }

    public required string Severities { get; init; }

    /// <summary>Given a rule's title, severity and versions.</summary>
    public required Func<string, Severity, string, string> Head { get; init; }

    public required string Why { get; init; }

    public required string WayOut { get; init; }

    public required string Source { get; init; }

    public required string Sources { get; init; }
}

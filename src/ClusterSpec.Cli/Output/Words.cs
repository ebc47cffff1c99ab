using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Counts in words, and findings in one text.</summary>
internal static class Words
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static Phrase Count(int count, string noun)
    {
        var phrase = new Phrase(noun.Length, 1);
        phrase.AppendFormatted(count);
        phrase.AppendLiteral($" {noun}{(count == 1 ? "" : "s")}");
        return phrase;
    }

    /// <summary>What a finding says and the way out, for who prints no more than one text.</summary>
    public static string WithHelp(Diagnostic finding) => finding.Help is { } help ? $"{finding.Message}: {help}" : finding.Message.ToString();
}

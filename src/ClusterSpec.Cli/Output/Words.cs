using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Counts in words, and words in lines.</summary>
internal static class Words
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>What a finding says and the way out, for who prints no more than one text.</summary>
    public static string WithHelp(Diagnostic finding) => finding.Help is { } help ? $"{finding.Message}: {help}" : finding.Message.ToString();

    /// <summary>Lines of at most so many characters, broken at blanks; a longer word has a line of its own.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}

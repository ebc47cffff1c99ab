using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Says which findings of two runs are the same, though their lines moved, their list grew, or their words were mended.</summary>
/// <param name="text">Text of a file; null when it is not at hand.</param>
internal sealed class FindingFingerprints(Func<string, string?> text)
{
    // As many digits as no two findings of a file will share.
    private const int Digits = 16;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Hash of the rule, the key and the line's text, and how many of the same stand before it in the same file.</summary>
    public string Next(Diagnostic finding)
    {
        var line = text(finding.File) is { } file ? Line(file, finding.Span.Start) : "";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule}\n{WithoutIndices(finding.Path)}\n{line}")))[..Digits];
        var count = counts[finding.File + "\n" + hash] = counts.GetValueOrDefault(finding.File + "\n" + hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{count}");
    }

    private static string Line(string text, int place)
    {
        place = Math.Clamp(place, 0, text.Length);
        var start = text.AsSpan(0, place).LastIndexOfAny('\n', '\r') + 1;
        var length = text.AsSpan(place).IndexOfAny('\n', '\r');
        return text[start..(length < 0 ? text.Length : place + length)].Trim();
    }

    private static string WithoutIndices(string path) =>
        string.Join(']', path.Split(']').Select(part => part.IndexOf('[', StringComparison.Ordinal) is var open and >= 0 ? part[..(open + 1)] : part));
}

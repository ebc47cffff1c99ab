using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterSpec.Diagnostics;

/// <summary>Chinese sets a blank between its own words and others, and none between its own. Beside a hole only the phrase in it decides that.</summary>
internal static partial class HanBlanks
{
    /// <summary>The words without the blanks that would stand between two Chinese characters.</summary>
    /// <param name="words">With <c>{0}</c>, <c>{1}</c>, … and a blank on each side of them.</param>
    /// <param name="phrases">What phrase each hole gets; null for a value, which may be a text of the user.</param>
    public static string Fit(string words, IReadOnlyList<string?> phrases)
    {
        var before = BlankBefore().Replace(words, hole => IsHan(Phrase(hole)?.FirstOrDefault()) ? hole.Value[1..] : hole.Value);
        return BlankBehind().Replace(before, hole => IsHan(Phrase(hole)?.LastOrDefault()) ? hole.Value[..^1] : hole.Value);

        string? Phrase(Match hole) => phrases[int.Parse(hole.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)];
    }

    // CJK Unified Ideographs, and full-width signs, which bring their own room.
    private static bool IsHan(char? character) => character is (>= '\u4e00' and <= '\u9fff') or (>= '\uff00' and <= '\uffef');

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff]) \{(\d+)\}")]
    private static partial Regex BlankBefore();

    [GeneratedRegex(@"\{(\d+)\} (?=[\u4e00-\u9fff])")]
    private static partial Regex BlankBehind();
}

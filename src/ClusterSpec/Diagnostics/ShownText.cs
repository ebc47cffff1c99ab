using System.Globalization;
using System.Text;

namespace ClusterSpec.Diagnostics;

/// <summary>Text of the user inside a message: one line, of bounded length, with nothing that a terminal would obey.</summary>
public static class ShownText
{
    /// <summary>UTF-16 units; a longer text is cut and ends in <c>…</c>.</summary>
    public const int MaxLength = 60;

    /// <summary>The text between backticks.</summary>
    public static string Quote(string text) => $"`{Of(text)}`";

    /// <summary>The text, cut and with control characters, direction marks and lone surrogates escaped.</summary>
    public static string Of(string text)
    {
        StringBuilder shown = new();
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            length += rune.Utf16SequenceLength;
            if (length > MaxLength)
                return shown.Append('…').ToString();
            shown.Append(Escape(rune));
        }
        return shown.ToString();
    }

    private static string Escape(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}")
            : rune.ToString(),
    };
}

using System.Globalization;
using System.Text;
using Wcwidth;

namespace ClusterSpec.Cli.Output;

/// <summary>Text of others on a terminal: tabs as blanks, and a mark in place of whatever the terminal would obey.</summary>
internal static class TerminalText
{
    private const int TabWidth = 4;

    /// <summary>A text of one line.</summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Select(rune => Cell(rune).Text));

    /// <summary>A character as it is shown, and how many columns it takes.</summary>
    public static (string Text, int Width) Cell(Rune rune)
    {
        // Almost all text is this; the width of anything else is looked up.
        if (rune.Value is >= ' ' and <= '~')
            return (rune.ToString(), 1);
        if (rune.Value == '\t')
            return (new string(' ', TabWidth), TabWidth);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? (Rune.ReplacementChar.ToString(), 1)
            : (rune.ToString(), Math.Max(0, UnicodeCalculator.GetWidth(rune)));
    }
}

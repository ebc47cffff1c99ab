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

    /// <summary>How many columns a text takes.</summary>
    public static int Columns(string text) => text.EnumerateRunes().Sum(rune => Cell(rune).Width);

    /// <summary>A text with blanks behind it, up to a width in columns.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Columns(text)));

    /// <summary>A text with blanks before it, up to a width in columns.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Columns(text))) + text;

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

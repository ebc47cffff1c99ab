using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClusterSpec.Model;

/// <summary>Writes a string as a scalar of YAML that reads as the same string, plain where that is safe.</summary>
internal static class ScalarText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ._/@+:=~*()'!&|<>%?;^$-");

    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    // The escapes of JSON are escapes of YAML, too.
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var unit in text)
        {
            quoted.Append(unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when NeedsEscape(unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
                _ => unit.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsEscape(char unit) =>
        char.IsControl(unit) || unit == '\uFEFF'
        || char.GetUnicodeCategory(unit) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetterOrDigit(text[0]) || text[0] == '/')
        && text[^1] is not (' ' or ':')
        && !text.AsSpan().ContainsAnyExcept(Plain)
        && !text.Contains(": ", StringComparison.Ordinal)
        && text is not ("true" or "True" or "TRUE" or "false" or "False" or "FALSE" or "null" or "Null" or "NULL")
        && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        && !text.StartsWith("0x", StringComparison.Ordinal) && !text.StartsWith("0o", StringComparison.Ordinal);
}

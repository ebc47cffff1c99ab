using System.Globalization;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading.Binding;

namespace ClusterSpec.Loading.Editing;

/// <summary>Writes values as YAML on one line, in quotes where a reader of any version would take them for something else.</summary>
internal static class YamlText
{
    private const string PlainUnits = "-._~/:+@%";

    // Words that YAML 1.1 takes for true and false: https://yaml.org/type/bool.html
    private static readonly string[] OldBooleans = ["y", "n", "yes", "no", "on", "off"];

    /// <summary>The value; null where one line cannot hold it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="quote">The quotes that stand there now, which a text keeps; null for none.</param>
    public static string? Of(YamlValue value, char? quote = null)
    {
        if (value.Items is { } items)
        {
            var texts = items.Select(item => OfText(item, null)).ToList();
            return texts.Contains(null) ? null : $"[{string.Join(", ", texts)}]";
        }

        return value.IsText ? OfText(value.Content, quote) : value.Content;
    }

    private static string? OfText(string text, char? quote)
    {
        if (text.Any(unit => char.IsControl(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            return null;
        return (quote ?? (IsPlain(text) ? null : '"')) switch
        {
            null => text,
            '\'' => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
            _ => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        };
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetterOrDigit(text[0]) || text[0] == '/')
        && text[^1] != ':'
        && text.All(unit => char.IsAsciiLetterOrDigit(unit) || PlainUnits.Contains(unit, StringComparison.Ordinal))
        && YamlScalars.TypeOfPlain(text) == YamlScalarType.Text
        && !OldBooleans.Contains(text, StringComparer.OrdinalIgnoreCase)
        && !text.All(unit => char.IsAsciiDigit(unit) || unit is ':' or '.' or '_' or '-')
        || IsDotted(text);

    // 10.0.0.1 and 1.30.2 are numbers in no version; 12:30 and 2024-01-01 are something else in YAML 1.1.
    private static bool IsDotted(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && text.Count(unit => unit == '.') >= 2
        && text.All(unit => char.IsAsciiDigit(unit) || unit is '.' or '-');
}

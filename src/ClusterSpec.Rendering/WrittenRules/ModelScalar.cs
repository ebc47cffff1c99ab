using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>Reads a value as it would be typed into the file.</summary>
internal static class ModelScalar
{
    public static object? Of(string typed) => typed switch
    {
        "true" => true,
        "false" => false,
        "[]" or "{}" => ImmutableArray<object?>.Empty,
        _ when long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        ['"', .., '"'] => OrderedText.Or(Unquoted(typed)),
        _ => OrderedText.Or(typed),
    };

    // The escapes of such a text are JSON's.
    private static string Unquoted(string typed)
    {
        using var document = JsonDocument.Parse(typed);
        return document.RootElement.GetString() ?? "";
    }
}

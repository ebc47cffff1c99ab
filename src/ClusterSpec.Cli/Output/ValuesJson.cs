using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ClusterSpec.Effective;

namespace ClusterSpec.Cli.Output;

/// <summary>Values after defaults for programs.</summary>
internal static class ValuesJson
{
    /// <summary>The array <c>values</c>.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<ShownValue> values)
    {
        json.WriteStartArray("values");
        foreach (var value in values)
            Value(json, value);
        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, ShownValue value)
    {
        json.WriteStartObject();
        json.WriteString("path", value.Value.Path);
        json.WritePropertyName("value");
        Typed(json, value.Text);
        json.WriteString("origin", value.Value.Origin.Kind switch { OriginKind.Given => "given", OriginKind.Default => "default", _ => "derived" });
        if (value.Value.Origin.Kind == OriginKind.Derived)
            json.WriteString("reason", value.Value.Origin.Reason);
        if (value.Place is { } place)
        {
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
        }

        json.WriteEndObject();
    }

    // What is typed plain and reads as a number or a truth value is one: strings of that look stand in quotes.
    private static void Typed(Utf8JsonWriter json, string text)
    {
        if (text is "true" or "false")
            json.WriteBooleanValue(text == "true");
        else if (text is "[]" or "{}")
            json.WriteRawValue(text);
        else if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            json.WriteNumberValue(number);
        else if (text.StartsWith('"'))
            json.WriteStringValue(Unquoted(text));
        else
            json.WriteStringValue(text);
    }

    private static string Unquoted(string text)
    {
        using var parsed = JsonDocument.Parse(text);
        return parsed.RootElement.GetString() ?? "";
    }
}

using System.Text.Json;

namespace ClusterSpec.Model;

/// <summary>Types and values of the schema in words.</summary>
/// <param name="resolved">Follows references.</param>
internal sealed class TypeWords(Func<JsonElement, JsonElement> resolved)
{
    /// <summary>What may stand there.</summary>
    public string Of(JsonElement node)
    {
        if (node.TryGetProperty("enum", out var values))
            return (values.GetArrayLength() == 1 ? "" : "one of ") + string.Join(", ", values.EnumerateArray().Select(Flow));
        if (node.TryGetProperty("oneOf", out var ways))
            return string.Join(", or ", ways.EnumerateArray().Select(way => Of(resolved(way))));
        return Text(node, "type") switch
        {
            "array" => $"a list of {Items(node)}{Count(node)}",
            "object" when node.TryGetProperty("additionalProperties", out var other) && other.ValueKind == JsonValueKind.Object => $"a mapping with keys of your own, each {Of(resolved(other))}",
            "object" => "a mapping",
            "integer" => $"a whole number{Range(node)}",
            "boolean" => "true or false",
            _ => node.TryGetProperty("pattern", out _) && Text(node, "title") is { } title ? title : "text",
        };
    }

    /// <summary>A value of JSON as it is typed into a file of YAML.</summary>
    public static string Flow(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Flow))}]",
        JsonValueKind.Object => $"{{ {string.Join(", ", value.EnumerateObject().Select(member => $"{member.Name}: {Flow(member.Value)}"))} }}",
        JsonValueKind.String when value.GetString() is { } text => text,
        _ => value.GetRawText(),
    };

    private string Items(JsonElement list) => list.TryGetProperty("items", out var items)
        ? resolved(items).TryGetProperty("properties", out _) ? "mappings" : $"items, each {Of(resolved(items))}"
        : "values";

    private static string Count(JsonElement list) => (Number(list, "minItems"), Number(list, "maxItems")) switch
    {
        ({ } least, { } most) => $" ({least} to {most} of them)",
        ({ } least, null) => $" (at least {least})",
        _ => "",
    };

    private static string Range(JsonElement node) => (Number(node, "minimum"), Number(node, "maximum")) switch
    {
        ({ } least, { } most) => $" from {least} to {most}",
        ({ } least, null) => $", {least} or more",
        (null, { } most) => $", at most {most}",
        _ => "",
    };

    private static string? Number(JsonElement node, string name) => node.TryGetProperty(name, out var number) ? number.GetRawText() : null;

    private static string? Text(JsonElement node, string name) => node.TryGetProperty(name, out var text) ? text.GetString() : null;
}

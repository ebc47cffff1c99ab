using System.Text.Json;

namespace ClusterSpec.Generator.Schema;

/// <summary>
/// Holds the raw JSON against the keywords that the generator knows: NJsonSchema keeps what it does not know aside
/// and takes the last of two equal keys, so that a constraint could be lost without a word.
/// </summary>
internal static class SchemaKeywords
{
    /// <summary>Keywords that may stand beside a <c>$ref</c>: there they win over those of the definition.</summary>
    private static readonly HashSet<string> BesideReference =
        ["$ref", "title", "description", "markdownDescription", "default", "examples"];

    private static readonly HashSet<string> Anywhere =
    [
        .. BesideReference, "type", "enum", "oneOf", "properties", "required", "additionalProperties", "items", "minItems", "maxItems",
        "uniqueItems", "minimum", "maximum", "minLength", "maxLength", "pattern",
    ];

    private static readonly HashSet<string> AtRoot = [.. Anywhere, "$schema", "definitions"];

    private static readonly string[] Types = ["object", "array", "string", "integer", "boolean"];

    /// <summary>What is wrong, in the order of the file; empty when the schema can be generated from.</summary>
    public static IReadOnlyList<SchemaFault> Check(JsonElement root)
    {
        List<SchemaFault> faults = [];
        CheckDuplicates(root, "#", faults);
        if (root.ValueKind == JsonValueKind.Object)
            CheckSchema(root, "#", AtRoot, faults);
        else
            faults.Add(new SchemaFault("#", "expected an object"));
        return faults;
    }

    private static void CheckDuplicates(JsonElement element, string pointer, List<SchemaFault> faults)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in element.EnumerateArray().Index())
                CheckDuplicates(item, $"{pointer}/{index}", faults);
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        HashSet<string> seen = [];
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!seen.Add(member.Name))
                faults.Add(new SchemaFault(pointer, $"duplicate key \"{member.Name}\""));
            CheckDuplicates(member.Value, $"{pointer}/{member.Name}", faults);
        }
    }

    private static void CheckSchema(JsonElement schema, string pointer, HashSet<string> known, List<SchemaFault> faults)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new SchemaFault(pointer, "expected a schema, which is an object"));
            return;
        }
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (!known.Contains(keyword.Name))
                faults.Add(new SchemaFault(pointer, $"unknown keyword \"{keyword.Name}\""));
        }
        if (schema.TryGetProperty("$ref", out _))
        {
            foreach (JsonProperty keyword in schema.EnumerateObject().Where(k => known.Contains(k.Name) && !BesideReference.Contains(k.Name)))
                faults.Add(new SchemaFault(pointer, $"\"{keyword.Name}\" beside \"$ref\" has no effect"));
            return;
        }
        CheckType(schema, pointer, faults);
        CheckPattern(schema, pointer, faults);
        Descend(schema, pointer, faults);
    }

    private static void CheckType(JsonElement schema, string pointer, List<SchemaFault> faults)
    {
        bool hasType = schema.TryGetProperty("type", out JsonElement type);
        if (hasType == schema.TryGetProperty("oneOf", out _))
            faults.Add(new SchemaFault(pointer, "expected one of \"type\", \"oneOf\" and \"$ref\""));
        if (!hasType)
            return;
        string? name = type.ValueKind == JsonValueKind.String ? type.GetString() : null;
        if (!Types.Contains(name))
            faults.Add(new SchemaFault(pointer, $"type {(name is null ? "" : $"\"{name}\" ")}is none of {string.Join(", ", Types)}"));
        if (name == "array" && !schema.TryGetProperty("items", out _))
            faults.Add(new SchemaFault(pointer, "an array without \"items\""));
        if (name == "object")
            CheckObject(schema, pointer, faults);
        if (schema.TryGetProperty("enum", out JsonElement values) && (name != "string" || values.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String)))
            faults.Add(new SchemaFault(pointer, "an enum of anything but strings"));
    }

    private static void CheckObject(JsonElement schema, string pointer, List<SchemaFault> faults)
    {
        bool closed = schema.TryGetProperty("additionalProperties", out JsonElement additional) && additional.ValueKind == JsonValueKind.False;
        bool map = additional.ValueKind == JsonValueKind.Object;
        bool hasProperties = schema.TryGetProperty("properties", out JsonElement properties);
        if (!closed && !map)
            faults.Add(new SchemaFault(pointer, "an object needs \"additionalProperties\": false, or a schema for a map"));
        if (map && hasProperties)
            faults.Add(new SchemaFault(pointer, "a map has no \"properties\""));
        if (!schema.TryGetProperty("required", out JsonElement required))
            return;
        foreach (JsonElement name in required.EnumerateArray())
        {
            if (!hasProperties || !properties.TryGetProperty(name.GetString() ?? "", out _))
                faults.Add(new SchemaFault(pointer, $"required {name.GetRawText()} is no property"));
        }
    }

    private static void CheckPattern(JsonElement schema, string pointer, List<SchemaFault> faults)
    {
        if (!schema.TryGetProperty("pattern", out _))
            return;
        foreach (string needed in (string[])["title", "examples"])
        {
            if (!schema.TryGetProperty(needed, out _))
                faults.Add(new SchemaFault(pointer, $"a schema with \"pattern\" needs \"{needed}\": findings quote it instead of the pattern"));
        }
    }

    private static void Descend(JsonElement schema, string pointer, List<SchemaFault> faults)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            string inner = $"{pointer}/{keyword.Name}";
            switch (keyword.Name)
            {
                case "properties" or "definitions":
                    foreach (JsonProperty member in keyword.Value.EnumerateObject())
                    {
                        if (keyword.Name == "properties")
                            CheckWords(member.Value, $"{inner}/{member.Name}", faults);
                        CheckSchema(member.Value, $"{inner}/{member.Name}", Anywhere, faults);
                    }
                    break;
                case "oneOf":
                    foreach (var (index, alternative) in keyword.Value.EnumerateArray().Index())
                        CheckSchema(alternative, $"{inner}/{index}", Anywhere, faults);
                    break;
                case "items":
                    CheckSchema(keyword.Value, inner, Anywhere, faults);
                    break;
                case "additionalProperties" when keyword.Value.ValueKind == JsonValueKind.Object:
                    CheckSchema(keyword.Value, inner, Anywhere, faults);
                    break;
            }
        }
    }

    private static void CheckWords(JsonElement property, string pointer, List<SchemaFault> faults)
    {
        foreach (string needed in (string[])["title", "description"])
        {
            if (property.ValueKind == JsonValueKind.Object && !property.TryGetProperty(needed, out _))
                faults.Add(new SchemaFault(pointer, $"a property needs \"{needed}\""));
        }
    }
}

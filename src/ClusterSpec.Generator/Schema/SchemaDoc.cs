using NJsonSchema;

namespace ClusterSpec.Generator.Schema;

/// <summary>What the schema says in words, for doc comments and findings. What stands beside a <c>$ref</c> wins.</summary>
internal static class SchemaDoc
{
    /// <summary>Longer examples would drown the sentence that quotes them.</summary>
    private const int LongestExample = 60;

    /// <summary>Lines of a doc comment, escaped for XML.</summary>
    public static IReadOnlyList<string> Of(JsonSchema schema)
    {
        string text = schema.Description ?? schema.ActualSchema.Description ?? schema.Title ?? schema.ActualSchema.Title ?? "";
        if (Value(schema, s => s.Default) is { } value)
            text += $"\nDefault: {FlowYaml.Text(value)}.";
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Escape)];
    }

    /// <summary>A value as one types it; null when the schema shows none that is short enough.</summary>
    public static string? Example(JsonSchema schema)
    {
        object? example = Value(schema, FirstExample) ?? Value(schema, s => s.Default) ?? schema.ActualSchema.Enumeration.FirstOrDefault();
        return example is null || FlowYaml.Text(example) is not { Length: <= LongestExample } text ? null : text;
    }

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static object? Value(JsonSchema schema, Func<JsonSchema, object?> read) => read(schema) ?? read(schema.ActualSchema);

    private static object? FirstExample(JsonSchema schema) =>
        schema.ExtensionData is { } data && data.TryGetValue("examples", out object? examples) && examples is IEnumerable<object> list
            ? list.FirstOrDefault()
            : null;
}

using NJsonSchema;

namespace ClusterSpec.Generator.Schema;

/// <summary>What the schema says in words, for doc comments and findings. What stands beside a <c>$ref</c> wins.</summary>
internal static class SchemaDoc
{
    /// <summary>Lines of a doc comment, escaped for XML.</summary>
    public static IReadOnlyList<string> Of(JsonSchema schema)
    {
        string text = schema.Description ?? schema.ActualSchema.Description ?? schema.Title ?? schema.ActualSchema.Title ?? "";
        if (Value(schema, s => s.Default) is { } value)
            text += $"\nDefault: {FlowYaml.Text(value)}.";
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Escape)];
    }

    /// <summary>A value as one types it; null when the schema shows none.</summary>
    public static string? Example(JsonSchema schema)
    {
        object? fallback = Value(schema, s => s.Default) ?? schema.ActualSchema.Enumeration.FirstOrDefault();
        return FirstExample(schema) ?? FirstExample(schema.ActualSchema) ?? (fallback is null ? null : FlowYaml.Text(fallback));
    }

    /// <summary>The default as one types it; null without one, and where it is a list or a mapping.</summary>
    public static string? ScalarDefault(JsonSchema schema) => Value(schema, s => s.Default) switch
    {
        null or Newtonsoft.Json.Linq.JContainer => null,
        System.Collections.IEnumerable and not string => null,
        var value => FlowYaml.Text(value),
    };

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static object? Value(JsonSchema schema, Func<JsonSchema, object?> read) => read(schema) ?? read(schema.ActualSchema);

    private static string? FirstExample(JsonSchema schema) =>
        schema.ExtensionData is { } data && data.TryGetValue("examples", out object? texts) && texts is IEnumerable<object> list
            ? list.OfType<string>().FirstOrDefault()
            : null;
}

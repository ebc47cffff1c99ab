using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Documents;

/// <summary>A key of the file.</summary>
/// <param name="Path">As a rule's inputs name it: <c>pools[].machine.cpu</c>.</param>
/// <param name="Written">The property as it stands in the schema, perhaps a reference.</param>
internal sealed record SchemaKey(string Path, JObject Written)
{
    /// <summary>What stands behind the reference, or the property itself.</summary>
    public JObject Actual => SchemaText.Resolved(Written);

    /// <summary>What the property says, or else what it refers to.</summary>
    public JToken? Said(string keyword) => Written[keyword] ?? Actual[keyword];
}

/// <summary>Every key of the file, in the order of the schema.</summary>
internal static class SchemaKeys
{
    public static IReadOnlyList<SchemaKey> All { get; } = [.. Below("", SchemaText.Root)];

    private static IEnumerable<SchemaKey> Below(string path, JToken schema)
    {
        var actual = SchemaText.Resolved(schema);
        foreach (var property in (actual["properties"] as JObject)?.Properties() ?? [])
        {
            var key = new SchemaKey(path.Length == 0 ? property.Name : $"{path}.{property.Name}", (JObject)property.Value);
            yield return key;
            foreach (var inner in Below(key.Path, key.Written))
                yield return inner;
        }

        var parts = (actual["oneOf"] ?? new JArray()).Select(choice => (Path: path, Schema: choice));
        if (actual["items"] is { } items)
            parts = parts.Append(($"{path}[]", items));
        foreach (var inner in parts.SelectMany(part => Below(part.Path, part.Schema)))
            yield return inner;
    }
}

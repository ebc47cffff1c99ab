using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Documents;

/// <summary>A value of a document and the schema that it has to follow.</summary>
/// <param name="Path">As findings write it.</param>
/// <param name="Value">The value.</param>
/// <param name="Schema">The schema, references followed, the alternative chosen.</param>
internal sealed record DocumentPlace(string Path, JToken Value, JObject Schema);

/// <summary>Walks a document beside its schema.</summary>
internal static class DocumentPlaces
{
    /// <summary>Every value whose schema is known but the document itself, in the order of the file.</summary>
    public static IEnumerable<DocumentPlace> Of(JObject document) => Below("", document, SchemaText.Root);

    private static IEnumerable<DocumentPlace> Below(string path, JToken value, JToken schema)
    {
        if (SchemaText.For(schema, value) is not { } actual)
            yield break;
        if (path.Length > 0)
            yield return new DocumentPlace(path, value, actual);
        var parts = value switch
        {
            JObject mapping => mapping.Properties().Select(property =>
                (Path: path.Length == 0 ? property.Name : $"{path}.{property.Name}", property.Value, Schema: actual["properties"]?[property.Name] ?? actual["additionalProperties"] as JObject)),
            JArray list => list.Select((item, index) => (Path: $"{path}[{index}]", Value: item, Schema: actual["items"])),
            _ => [],
        };
        foreach (var part in parts.Where(part => part.Schema is not null).SelectMany(part => Below(part.Path, part.Value, part.Schema ?? SchemaText.Root)))
            yield return part;
    }
}

using ClusterSpec.Loading;
using ClusterSpec.Loading.Binding;
using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Documents;

/// <summary>Reads a file of the checkout as JSON, aliases written out, so that it can be changed in one place.</summary>
internal static class YamlJson
{
    /// <summary>The file as a document.</summary>
    public static JObject Read(string path) =>
        YamlTreeReader.Read(File.ReadAllText(path), path).Root is { } root ? (JObject)Token(root) : throw new InvalidOperationException($"{path} holds nothing");

    private static JToken Token(YamlNode node) => node.Kind switch
    {
        YamlKind.Mapping => new JObject(node.Entries.Select(entry => new JProperty(entry.Key.Text, Token(entry.Value)))),
        YamlKind.Sequence => new JArray(node.Items.Select(Token)),
        _ => YamlScalars.TypeOf(node) switch
        {
            YamlScalarType.Null => JValue.CreateNull(),
            YamlScalarType.Boolean => new JValue(node.Text[0] is 't' or 'T'),
            YamlScalarType.Integer => new JValue(YamlScalars.ToLong(node.Text) ?? 0),
            _ => new JValue(node.Text),
        },
    };
}

using System.Globalization;
using System.Text;
using ClusterSpec.Loading.Binding;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Documents;

/// <summary>Writes a document as YAML, in the styles that people mix: blocks and brackets, plain and quoted.</summary>
/// <param name="random">Chooses the styles.</param>
internal sealed class DocumentYaml(Random random)
{
    private readonly StringBuilder text = new();

    /// <summary>The document as a file.</summary>
    public string Write(JObject document)
    {
        text.Clear();
        if (document.Count == 0)
            text.Append("{}\n");
        else
            Block(document, 0);
        return text.ToString();
    }

    private void Block(JToken value, int indent)
    {
        foreach (var (head, item) in value is JObject mapping
            ? mapping.Properties().Select(property => (Key(property.Name) + ":", property.Value))
            : value.Children().Select(child => ("-", child)))
        {
            text.Append(' ', indent).Append(head);
            if (item is JContainer { Count: > 0 } && random.Next(3) > 0)
            {
                text.Append('\n');
                Block(item, indent + 2);
            }
            else
            {
                text.Append(' ').Append(Flow(item)).Append('\n');
            }
        }
    }

    private string Flow(JToken value) => value switch
    {
        JObject mapping => $"{{ {string.Join(", ", mapping.Properties().Select(property => $"{Key(property.Name)}: {Flow(property.Value)}"))} }}",
        JArray list => $"[{string.Join(", ", list.Select(Flow))}]",
        JValue { Value: string written } => Text(written),
        JValue { Value: bool flag } => flag ? "true" : "false",
        JValue { Value: null } => random.Next(2) == 0 ? "null" : "~",
        _ => ((JValue)value).ToString(CultureInfo.InvariantCulture),
    };

    // An empty plain key would stand for nothing, and << would merge.
    private string Key(string key) => Text(key);

    private string Text(string value) => random.Next(3) switch
    {
        0 when IsPlain(value) => value,
        1 when !value.Any(char.IsControl) && !value.Contains('\u2028', StringComparison.Ordinal) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => Quoted(value),
    };

    private static bool IsPlain(string value) =>
        value.Length > 0 && char.IsAsciiLetterOrDigit(value[0]) && value.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '/' or '-' or '_')
        && YamlScalars.TypeOfPlain(value) == YamlScalarType.Text;

    // JSON's escapes are YAML's; what YAML forbids bare, JSON lets stand.
    private static string Quoted(string value) => JsonConvert.ToString(value).Replace("\u007F", "\\u007F", StringComparison.Ordinal);
}

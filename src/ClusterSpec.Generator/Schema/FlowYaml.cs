using System.Buffers;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClusterSpec.Generator.Schema;

/// <summary>Writes a value of the schema as one would type it into the file: <c>[control-plane, etcd]</c>, <c>"24.04"</c>.</summary>
internal static class FlowYaml
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(",[]{}\"\n\r\t");

    public static string Text(object value) => Text(JToken.FromObject(value));

    public static string Text(JToken token) => token switch
    {
        JArray array => $"[{string.Join(", ", array.Select(Text))}]",
        JObject members => $"{{ {string.Join(", ", members.Properties().Select(m => $"{Quoted(m.Name)}: {Text(m.Value)}"))} }}",
        JValue { Value: string text } => Quoted(text),
        JValue { Value: bool boolean } => boolean ? "true" : "false",
        JValue value => value.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"a schema holds no {token.Type}"),
    };

    private static string Quoted(string text)
    {
        bool plain = text.Length > 0
            && (char.IsAsciiLetter(text[0]) || char.IsAsciiDigit(text[0]) || text[0] is '/' or '^')
            && !text.EndsWith(':')
            && !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal)
            && !text.AsSpan().ContainsAny(Delimiters)
            && text is not ("true" or "false" or "null")
            && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return plain ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}

using System.Text.Json;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;
using ClusterSpec.Loading.Binding;

namespace ClusterSpec.Tests.Loading.Binding;

/// <summary>
/// A tree of YAML out of JSON, without a reader of YAML. Texts that YAML would take for a number or a boolean count as quoted,
/// all others as plain; each key and value has a line of its own, in order.
/// </summary>
internal sealed class JsonTree
{
    private int line;

    public static YamlNode Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return new JsonTree().Node(document.RootElement);
    }

    private YamlNode Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Mapping(element),
        JsonValueKind.Array => Sequence(element),
        JsonValueKind.String => Scalar(element.GetString() ?? "", plain: YamlScalars.TypeOfPlain(element.GetString() ?? "") == YamlScalarType.Text),
        _ => Scalar(element.GetRawText(), plain: true),
    };

    private YamlNode Mapping(JsonElement element)
    {
        SourceSpan span = Next();
        return new YamlNode
        {
            Kind = YamlKind.Mapping,
            Span = span,
            Entries = [.. element.EnumerateObject().Select(m => new YamlEntry(Scalar(m.Name, plain: true), Node(m.Value)))],
        };
    }

    private YamlNode Sequence(JsonElement element)
    {
        SourceSpan span = Next();
        return new YamlNode { Kind = YamlKind.Sequence, Span = span, Items = [.. element.EnumerateArray().Select(Node)] };
    }

    private YamlNode Scalar(string text, bool plain) => new() { Kind = YamlKind.Scalar, Span = Next(), Text = text, IsPlain = plain };

    private SourceSpan Next()
    {
        line++;
        return new SourceSpan(line, line, line, 1, line, 1);
    }
}

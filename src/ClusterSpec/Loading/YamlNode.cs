using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading;

internal enum YamlKind { Scalar, Sequence, Mapping }
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value);
internal sealed class YamlNode
{
    public required YamlKind Kind { get; init; }
    public required SourceSpan Span { get; init; }
    /// scalar text, unescaped; "" for collections
    public string Text { get; init; } = "";
    /// true for a plain scalar without a tag: YAML 1.2 core types apply; quoted and block scalars are strings
    public bool IsPlain { get; init; }
    public ImmutableArray<YamlNode> Items { get; init; } = [];
    /// merge keys resolved, duplicates dropped (first wins), keys are scalars
    public ImmutableArray<YamlEntry> Entries { get; init; } = [];
}

using System.Collections.Immutable;

namespace ClusterSpec.Generator.Patterns;

/// <summary>A pattern as a tree. Groups are gone: nothing reads what they matched.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary><c>^</c></summary>
    public sealed record TextStart : PatternNode;

    /// <summary><c>$</c></summary>
    public sealed record TextEnd : PatternNode;

    public sealed record Unit(CharSet Set) : PatternNode;

    /// <summary>Without items it matches the empty text.</summary>
    public sealed record Sequence(ImmutableArray<PatternNode> Items) : PatternNode;

    public sealed record Alternation(ImmutableArray<PatternNode> Choices) : PatternNode;

    /// <summary><paramref name="Max"/> is null where there is no limit.</summary>
    public sealed record Repeat(PatternNode Item, int Min, int? Max) : PatternNode;
}

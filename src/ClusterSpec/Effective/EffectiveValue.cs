using System.Collections.Immutable;

namespace ClusterSpec.Effective;

/// <summary>One scalar of the cluster after defaults.</summary>
/// <param name="Path">Where it stands, or would stand, in the file: <c>pools[0].machine.cpu</c>.</param>
/// <param name="Text">As it is typed into the file, in quotes where YAML wants them; <c>[]</c> or <c>{}</c> for a collection that is given and holds nothing.</param>
/// <param name="Origin">Who decided it.</param>
public sealed record EffectiveValue(string Path, string Text, Origin Origin)
{
    /// <summary>The path step by step: keys may hold dots.</summary>
    public required ImmutableArray<ValueStep> Steps { get; init; }

    /// <summary>Whether a file is better without it: a release that nobody chose follows the tables as they grow, and rules speak otherwise of one
    /// that somebody did.</summary>
    public bool IsLeftOpen { get; init; }
}

/// <summary>One step of a path.</summary>
/// <param name="Key">Key of a mapping; null for an item of a list.</param>
/// <param name="Index">Zero-based position in a list; -1 for a key.</param>
public readonly record struct ValueStep(string? Key, int Index);

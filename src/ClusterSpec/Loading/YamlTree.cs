using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading;

/// <summary>A file as a tree.</summary>
/// <param name="Root">Its value; null when it cannot be read to its end.</param>
/// <param name="Diagnostics">Faults, in the order in which they were met.</param>
internal sealed record YamlTree(YamlNode? Root, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The text that the tree was read from; null where there is none, as of a file that is too large.</summary>
    public TextPlaces? Text { get; init; }

    /// <summary>Paths whose values are not what the file means, for example those of a key that is given twice.</summary>
    public ImmutableArray<string> FailedPaths { get; init; } = [];

    /// <summary>Paths of mappings that may have more keys than could be read: none of them is known to be missing.</summary>
    public ImmutableArray<string> PartialPaths { get; init; } = [];

    /// <summary>Comments that speak to ClusterSpec, from the top.</summary>
    public ImmutableArray<YamlComment> Comments { get; init; } = [];
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading;

/// <summary>A file as a tree.</summary>
/// <param name="Root">Its value; null when it cannot be read to its end.</param>
/// <param name="Diagnostics">Faults, in the order in which they were met.</param>
internal sealed record YamlTree(YamlNode? Root, ImmutableArray<Diagnostic> Diagnostics);

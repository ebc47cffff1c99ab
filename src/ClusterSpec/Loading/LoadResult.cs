using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Loading;

/// <summary>What a file says, and the faults of its shape.</summary>
public sealed class LoadResult
{
    private readonly YamlNode? root;
    private readonly TextPlaces? text;

    internal LoadResult(string fileName, YamlNode? root, TextPlaces? text, Cluster? cluster, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<string> failedPaths)
    {
        FileName = fileName;
        this.root = root;
        this.text = text;
        Cluster = cluster;
        Diagnostics = diagnostics;
        FailedPaths = failedPaths;
    }

    /// <summary>The file as it was named by the caller.</summary>
    public string FileName { get; }

    /// <summary>The cluster as written, with null where something is not given or could not be read; null when the file has no mapping at its root.</summary>
    public Cluster? Cluster { get; }

    /// <summary>Faults of shape, by place, then name.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Paths whose values could not be read or break a limit of the schema, those of missing keys among them.</summary>
    public ImmutableArray<string> FailedPaths { get; }

    /// <summary>Comments that speak to ClusterSpec, from the top.</summary>
    internal ImmutableArray<YamlComment> Comments { get; init; } = [];

    /// <summary>Whether the file has no fault of shape.</summary>
    public bool IsSound => Diagnostics.IsEmpty;

    /// <summary>Gives a finding its place in this file: the value at its path, or the nearest key above it that is there.</summary>
    /// <param name="finding">A finding by path.</param>
    public Diagnostic Locate(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Places.Of(finding, null, FileName, root, text);
    }
}

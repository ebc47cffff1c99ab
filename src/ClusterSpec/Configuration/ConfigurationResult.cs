using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Rules;

namespace ClusterSpec.Configuration;

/// <summary>What a configuration file says, and its faults.</summary>
/// <param name="FileName">The file as it was named by the caller.</param>
/// <param name="Configuration">With null where something is not given or could not be read; null when the file has no mapping at its root.</param>
/// <param name="Diagnostics">By place, then name.</param>
public sealed record ConfigurationResult(string FileName, LintConfiguration? Configuration, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Rules that stand in the file and can be used.</summary>
    public ImmutableArray<ClusterRule> Rules { get; init; } = [];
}

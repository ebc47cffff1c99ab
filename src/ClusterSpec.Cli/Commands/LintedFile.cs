using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Fleet;

namespace ClusterSpec.Cli.Commands;

/// <summary>What is kept of a file after its check: what the report needs and no more, so that thousands of files fit into memory.</summary>
/// <param name="Name">The file as it is shown.</param>
/// <param name="Findings">By place, then rule.</param>
/// <param name="Suppressed">Findings that are let pass.</param>
/// <param name="Text">Without its secrets; null without findings, and when it is not UTF-8.</param>
/// <param name="Cluster">What other files are held against; null when not even the outermost shape could be read.</param>
internal sealed record LintedFile(string Name, ImmutableArray<Diagnostic> Findings, ImmutableArray<Diagnostic> Suppressed, string? Text, FleetCluster? Cluster)
{
    public static LintedFile Of(LintResult result, string? text)
    {
        var all = result.Diagnostics.AddRange(result.Suppressed);
        return new(result.FileName, result.Diagnostics, result.Suppressed, all.IsEmpty || text is null ? null : SecretText.Masked(text, all), FleetCluster.Of(result));
    }
}

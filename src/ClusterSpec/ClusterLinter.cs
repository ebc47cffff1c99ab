using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Loading;
using ClusterSpec.Model;
using ClusterSpec.Rules;

namespace ClusterSpec;

/// <summary>The whole check of one file: shape and rules, with places.</summary>
public static class ClusterLinter
{
    /// <summary>Checks a text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="fileName">Name for findings; nothing is read from disk.</param>
    public static LintResult Lint(string text, string fileName) => Lint(ClusterLoader.Load(text, fileName));

    /// <summary>Checks the bytes of a file, which may be too large or not UTF-8.</summary>
    /// <param name="bytes">The file; no more of it is read than the limit of a file's size.</param>
    /// <param name="fileName">Name for findings.</param>
    public static LintResult Lint(Stream bytes, string fileName) => Lint(ClusterLoader.Load(bytes, fileName));

    private static LintResult Lint(LoadResult loaded)
    {
        if (loaded.Cluster is not { } cluster)
            return new LintResult(loaded.FileName, null, null, loaded.Diagnostics);
        var effective = EffectiveResolver.Resolve(cluster);
        var findings = RuleRunner.Run(effective, FailedInputs.Of(loaded.FailedPaths)).Select(loaded.Locate);
        return new LintResult(loaded.FileName, cluster, effective, DiagnosticOrder.Sort(loaded.Diagnostics.Concat(findings)));
    }
}

/// <summary>What a check found.</summary>
/// <param name="FileName">The file as it was named by the caller.</param>
/// <param name="Cluster">The cluster as written; null when not even its outermost shape could be read.</param>
/// <param name="Effective">The cluster after defaults; null with <paramref name="Cluster"/>.</param>
/// <param name="Diagnostics">Findings by place, then rule.</param>
public sealed record LintResult(string FileName, Cluster? Cluster, EffectiveCluster? Effective, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether a finding stops rendering.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Linting;
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
    /// <param name="options">What is asked besides; null for the recommended profile.</param>
    public static LintResult Lint(string text, string fileName, LintOptions? options = null) => Lint(ClusterLoader.Load(text, fileName), options ?? LintOptions.Default);

    /// <summary>Checks the bytes of a file, which may be too large or not UTF-8.</summary>
    /// <param name="bytes">The file; no more of it is read than the limit of a file's size.</param>
    /// <param name="fileName">Name for findings.</param>
    /// <param name="options">What is asked besides; null for the recommended profile.</param>
    public static LintResult Lint(Stream bytes, string fileName, LintOptions? options = null) => Lint(ClusterLoader.Load(bytes, fileName), options ?? LintOptions.Default);

    private static LintResult Lint(LoadResult loaded, LintOptions options)
    {
        var effective = loaded.Cluster is { } cluster ? EffectiveResolver.Resolve(cluster) : null;
        var failed = loaded.FailedPaths.IsEmpty ? FailedInputs.None : FailedInputs.Of(effective is null ? [""] : loaded.FailedPaths);
        ImmutableArray<ClusterRule> ready = effective is null ? [] : [.. RuleRunner.Ready(RuleCatalog.All.Concat(options.FurtherRules), failed)];
        var findings = effective is null ? [] : ready.SelectMany(rule => rule.Check(effective)).Select(loaded.Locate);
        var verdict = Verdict.Of(loaded, loaded.Diagnostics.Concat(findings), ready, options);
        return new LintResult(loaded.FileName, loaded.Cluster, effective, verdict.Counting) { Suppressed = verdict.Suppressed, Failed = failed };
    }
}

/// <summary>What a check found.</summary>
/// <param name="FileName">The file as it was named by the caller.</param>
/// <param name="Cluster">The cluster as written; null when not even its outermost shape could be read.</param>
/// <param name="Effective">The cluster after defaults; null with <paramref name="Cluster"/>.</param>
/// <param name="Diagnostics">Findings that count, by place, then rule.</param>
public sealed record LintResult(string FileName, Cluster? Cluster, EffectiveCluster? Effective, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Findings that are let pass, each with its <see cref="Diagnostic.Suppression"/>, by place, then rule.</summary>
    public ImmutableArray<Diagnostic> Suppressed { get; init; } = [];

    /// <summary>What could not be read; rules that hang on it were not run.</summary>
    internal FailedInputs Failed { get; init; } = FailedInputs.None;

    /// <summary>Whether a finding stops rendering.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;
using ClusterSpec.Rules;

namespace ClusterSpec.Linting;

/// <summary>Findings of a file by whether they count.</summary>
/// <param name="Counting">By place, then rule.</param>
/// <param name="Suppressed">Those that are let pass.</param>
internal sealed record Verdict(ImmutableArray<Diagnostic> Counting, ImmutableArray<Diagnostic> Suppressed)
{
    /// <summary>The verdict on a file.</summary>
    /// <param name="loaded">The file.</param>
    /// <param name="findings">All that was found, in any order.</param>
    /// <param name="ran">Rules that have looked at it.</param>
    /// <param name="options">What is asked.</param>
    public static Verdict Of(LoadResult loaded, IEnumerable<Diagnostic> findings, ImmutableArray<ClusterRule> ran, LintOptions options)
    {
        var rules = new RuleBook(options.FurtherRules);
        var levels = new RuleLevels(options, rules);
        var suppressions = new Suppressions(loaded.FileName, loaded.Comments, rules, options.Today);

        // A comment is used by what the rules say, whatever the profile leaves of it.
        var all = findings.Select(suppressions.Apply).ToList();
        all.AddRange(suppressions.Findings([.. ran.Select(rule => rule.Description.Name)]));
        return Of(all, levels);
    }

    /// <summary>The verdict on what a file and others have wrong together. Its comments have had their own findings when the file was checked.</summary>
    /// <inheritdoc cref="Of(LoadResult, IEnumerable{Diagnostic}, ImmutableArray{ClusterRule}, LintOptions)"/>
    public static Verdict Together(LoadResult loaded, IEnumerable<Diagnostic> findings, LintOptions options)
    {
        var rules = new RuleBook(options.FurtherRules);
        return Of(findings.Select(new Suppressions(loaded.FileName, loaded.Comments, rules, options.Today).Apply), new RuleLevels(options, rules));
    }

    private static Verdict Of(IEnumerable<Diagnostic> findings, RuleLevels levels)
    {
        var reported = DiagnosticOrder.Sort(findings.Select(levels.Of).OfType<Diagnostic>());
        return new([.. reported.Where(finding => finding.Suppression is null)], [.. reported.Where(finding => finding.Suppression is not null)]);
    }
}

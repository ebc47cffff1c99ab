using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Fleet;
using ClusterSpec.Linting;
using ClusterSpec.Loading;

namespace ClusterSpec;

/// <summary>The check of many clusters against each other.</summary>
public static class FleetLinter
{
    /// <summary>What the clusters have wrong together, placed in the file that sorts later, with a related place in the earlier one; nothing
    /// for fewer than two. Sorted like all findings. O(n log n) for n places.</summary>
    /// <param name="clusters">Extracts of checked files, in any order, each file once.</param>
    /// <param name="load">Reads a file of a finding once more to find lines and columns, which the extracts do not keep.</param>
    /// <param name="options">What is asked of a file; null for the recommended profile of all.</param>
    public static FleetResult Lint(IEnumerable<FleetCluster> clusters, Func<string, LoadResult> load, Func<string, LintOptions>? options = null)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentNullException.ThrowIfNull(load);
        ImmutableArray<FleetCluster> all = [.. clusters];
        if (all.Length < 2)
            return FleetResult.Nothing;
        var fleet = new ClusterFleet(all);
        ImmutableArray<FleetFinding> findings = [.. FleetCatalog.All.SelectMany(rule => rule.Check(Readable(rule, fleet)))];
        var spans = Spans(findings, load);
        var verdicts = findings.Select(found => Placed(found, spans)).GroupBy(finding => finding.File, StringComparer.Ordinal)
            .Select(file => Verdict.Together(load(file.Key), file, options?.Invoke(file.Key) ?? LintOptions.Default)).ToList();
        return new FleetResult(DiagnosticOrder.Sort(verdicts.SelectMany(verdict => verdict.Counting)), DiagnosticOrder.Sort(verdicts.SelectMany(verdict => verdict.Suppressed)));
    }

    private static ClusterFleet Readable(FleetRule rule, ClusterFleet fleet) =>
        fleet.Clusters.Any(cluster => cluster.Failed.Touch(rule.Inputs)) ? new ClusterFleet(fleet.Clusters.Where(cluster => !cluster.Failed.Touch(rule.Inputs))) : fleet;

    // File by file, so that one at a time is in memory.
    private static Dictionary<(string File, string Path), SourceSpan> Spans(ImmutableArray<FleetFinding> findings, Func<string, LoadResult> load)
    {
        var spans = new Dictionary<(string, string), SourceSpan>();
        var places = findings.SelectMany(found => new[] { (found.Cluster.File, found.Finding.Path), (found.Earlier.File, found.Related.Path) });
        foreach (var file in places.Distinct().GroupBy(place => place.File, place => place.Path, StringComparer.Ordinal))
        {
            var loaded = load(file.Key);
            foreach (var path in file)
                spans.Add((file.Key, path), loaded.Locate(new Finding("", Severity.Info, path, "")).Span);
        }

        return spans;
    }

    private static Diagnostic Placed(FleetFinding found, Dictionary<(string File, string Path), SourceSpan> spans) => new()
    {
        Rule = found.Finding.Rule,
        Severity = found.Finding.Severity,
        Message = found.Finding.Message,
        Path = found.Finding.Path,
        File = found.Cluster.File,
        Span = spans[(found.Cluster.File, found.Finding.Path)],
        Label = found.Finding.Label,
        Help = found.Finding.Help,
        Related = [new(found.Related.Message, found.Related.Path, found.Earlier.File, spans[(found.Earlier.File, found.Related.Path)])],
    };
}

/// <summary>What clusters have wrong together.</summary>
/// <param name="Diagnostics">Findings that count, by file, place, then rule.</param>
/// <param name="Suppressed">Findings that are let pass, each with its <see cref="Diagnostic.Suppression"/>.</param>
public sealed record FleetResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Diagnostic> Suppressed)
{
    /// <summary>Nothing is wrong.</summary>
    public static FleetResult Nothing { get; } = new([], []);
}

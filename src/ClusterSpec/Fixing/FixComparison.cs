using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;
using ClusterSpec.Model;
using ClusterSpec.Rules;

namespace ClusterSpec.Fixing;

/// <summary>Holds the findings before a change against those behind it.</summary>
/// <param name="before">The check of the text as it was.</param>
/// <param name="after">The check of the changed text.</param>
internal sealed class FixComparison(LintResult before, LintResult after)
{
    /// <summary>What is wrong with a change; null when it mends what it promised and makes nothing worse.</summary>
    /// <param name="mended">Findings whose fixes the change is made of.</param>
    public Phrase? Complaint(IReadOnlyList<Diagnostic> mended)
    {
        if (mended.FirstOrDefault(finding => !IsGone(finding)) is { } stays)
            return $"the fix of {stays.Rule} does not mend it";
        var last = mended.SelectMany(finding => finding.Fix?.Edits ?? []).Max(edit => edit.Span.Line);
        var isRevealing = mended.All(finding => finding.Fix is { Reveals: true });
        return Added().FirstOrDefault(finding => !WasHidden(finding, last) && !(isRevealing && IsOfRule(finding))) is { } made ? (Phrase)$"the fix of {mended[0].Rule} would make {made.Rule} at {Shown(made)}" : null;
    }

    private bool IsGone(Diagnostic finding) =>
        !after.Diagnostics.Any(other => Place(other) == Place(finding)) || Count(after, finding) < Count(before, finding);

    // A finding whose index alone changed, because an item before it was taken out, is the same one.
    private IEnumerable<Diagnostic> Added()
    {
        var known = before.Diagnostics.GroupBy(Place).ToDictionary(group => group.Key, group => group.Min(finding => finding.Severity));
        var places = after.Diagnostics.Select(Place).ToHashSet();
        var moved = before.Diagnostics.Where(finding => !places.Contains(Place(finding))).Select(Likeness).GroupBy(likeness => likeness).ToDictionary(group => group.Key, group => group.Count());
        foreach (var finding in after.Diagnostics.Where(finding => finding.Suppression is null))
        {
            if (known.TryGetValue(Place(finding), out var severity))
            {
                if (finding.Severity < severity)
                    yield return finding;
                continue;
            }

            var left = moved.GetValueOrDefault(Likeness(finding));
            if (left == 0)
                yield return finding;
            else
                moved[Likeness(finding)] = left - 1;
        }
    }

    // What a fault of shape kept from being looked at was there before.
    private bool WasHidden(Diagnostic finding, int lastLine)
    {
        if (YamlFaults.All.Any(fault => fault.Name == finding.Rule))
            return before.Cluster is null && finding.Span.Line > lastLine;
        if (ShapeFaults.All.Any(fault => fault.Name == finding.Rule))
            return before.Failed.TouchPlace(finding.Path);
        return RuleCatalog.All.FirstOrDefault(rule => rule.Description.Name == finding.Rule) is { } known
            ? before.Failed.Touch(known.Inputs)
            : before.Failed.TouchPlace(finding.Path);
    }

    private static bool IsOfRule(Diagnostic finding) =>
        !YamlFaults.All.Any(fault => fault.Name == finding.Rule) && !ShapeFaults.All.Any(fault => fault.Name == finding.Rule);

    private static (string Rule, string Path) Place(Diagnostic finding) => (finding.Rule, finding.Path);

    private static (string Rule, string Path, string Message) Likeness(Diagnostic finding) =>
        (finding.Rule, FailedInputs.WithoutIndices(finding.Path), finding.Message.ToString());

    private static int Count(LintResult result, Diagnostic finding) =>
        result.Diagnostics.Count(other => other.Rule == finding.Rule && FailedInputs.WithoutIndices(other.Path) == FailedInputs.WithoutIndices(finding.Path));

    private static string Shown(Diagnostic finding) => finding.Path.Length == 0 ? $"line {finding.Span.Line}" : finding.Path;
}

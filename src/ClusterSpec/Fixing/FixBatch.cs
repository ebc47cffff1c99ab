using System.Collections.Immutable;
using System.Text;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Fixing;

/// <summary>Fixes that can be made at once: none overlaps or touches another.</summary>
/// <param name="Findings">The findings that they mend, by place.</param>
internal sealed record FixBatch(ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Of fixes that are in each other's way the first.</summary>
    /// <param name="findings">Findings with a fix, by place.</param>
    public static FixBatch Of(IEnumerable<Diagnostic> findings)
    {
        var chosen = ImmutableArray.CreateBuilder<Diagnostic>();
        var taken = new SortedSet<(int Start, int End)>();
        foreach (var finding in findings)
        {
            if (finding.Fix is not { } fix || fix.Edits.Any(edit => Touches(taken, edit.Span)))
                continue;
            foreach (var edit in fix.Edits)
                taken.Add((edit.Span.Start, edit.Span.End));
            chosen.Add(finding);
        }

        return new FixBatch(chosen.ToImmutable());
    }

    /// <summary>The text with all of them in it.</summary>
    /// <param name="text">What the findings are of, without a byte-order mark.</param>
    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in Findings.SelectMany(finding => finding.Fix?.Edits ?? []).OrderBy(edit => edit.Span.Start))
        {
            result.Append(text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    // Taken stretches lie apart, so that only the last one that begins before the end can reach it.
    private static bool Touches(SortedSet<(int Start, int End)> taken, SourceSpan span) =>
        taken.GetViewBetween((0, 0), (span.End, int.MaxValue)).Max is var last && taken.Count > 0 && taken.Contains(last) && last.End >= span.Start;
}

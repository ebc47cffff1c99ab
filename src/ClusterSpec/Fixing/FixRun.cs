using ClusterSpec.Diagnostics;

namespace ClusterSpec.Fixing;

/// <summary>The mending of one text, round by round.</summary>
internal sealed class FixRun
{
    // A fix may show the next finding, a few times in a row; more than this is a circle.
    private const int MostRounds = 200;

    private readonly FixSafety boldest;
    private readonly Func<string, LintResult> lint;
    private readonly HashSet<(string Rule, string Path, string Title)> refusedFixes = [];
    private readonly HashSet<string> seen;

    public FixRun(string text, FixSafety boldest, Func<string, LintResult> lint)
    {
        (Text, this.boldest, this.lint) = (text, boldest, lint);
        Lint = lint(text);
        seen = new(StringComparer.Ordinal) { text };
    }

    /// <summary>As far as it is mended.</summary>
    public string Text { get; private set; }

    /// <summary>The check of that text.</summary>
    public LintResult Lint { get; private set; }

    public List<Diagnostic> Applied { get; } = [];

    public List<RefusedFix> Refused { get; } = [];

    public void Run()
    {
        for (var round = 0; Next() is { Findings.IsEmpty: false } batch; round++)
        {
            if (round == MostRounds)
            {
                Refuse(batch.Findings[0], $"the fix of {batch.Findings[0].Rule} comes up again and again");
                return;
            }

            if (!Take(batch))
                OneByOne(batch);
        }
    }

    private FixBatch Next() =>
        FixBatch.Of(Lint.Diagnostics.Where(finding => finding.Suppression is null && finding.Fix is { } fix && fix.Safety <= boldest && !refusedFixes.Contains(Key(finding))));

    // Each is tried alone on the same text; two good ones may still want the same value, and then the first has it.
    private void OneByOne(FixBatch batch)
    {
        var good = batch.Findings.Where(IsGood).ToList();
        if (good.Count > 0 && !Take(new FixBatch([.. good])))
            Take(new FixBatch([good[0]]));
    }

    private bool IsGood(Diagnostic finding)
    {
        var trial = Try(new FixBatch([finding]));
        if (trial.Complaint is { } complaint)
            Refuse(finding, complaint);
        return trial.Complaint is null;
    }

    private bool Take(FixBatch batch)
    {
        var trial = Try(batch);
        if (trial.Complaint is not null)
            return false;
        seen.Add(trial.Text);
        (Text, Lint) = (trial.Text, trial.Lint);
        Applied.AddRange(batch.Findings);
        return true;
    }

    private Trial Try(FixBatch batch)
    {
        var changed = batch.Apply(Text);
        var found = lint(changed);
        var complaint = seen.Contains(changed)
            ? (Phrase)$"the fix of {batch.Findings[0].Rule} leads back to where the file was before"
            : new FixComparison(Lint, found).Complaint(batch.Findings);
        return new Trial(changed, found, complaint);
    }

    private void Refuse(Diagnostic finding, Phrase reason)
    {
        if (refusedFixes.Add(Key(finding)))
            Refused.Add(new RefusedFix(finding, reason));
    }

    private static (string Rule, string Path, string Title) Key(Diagnostic finding) => (finding.Rule, finding.Path, finding.Fix?.Title.ToString() ?? "");

    private readonly record struct Trial(string Text, LintResult Lint, Phrase? Complaint);
}

using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Settings;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Commands;

/// <summary>What people are told below the findings of a run: what was let pass, and what is to be tidied up.</summary>
internal static class LintRemarks
{
    public static void Write(LintRun run, KnownFindings known, TextWriter output)
    {
        var language = run.Speech.Whole;
        var byComment = run.Suppressed.Count(finding => finding.Suppression?.Kind == SuppressionKind.InSource);
        if (byComment > 0)
            Line($"{Words.Count(byComment, "finding")} let pass by comments");
        var byBaseline = run.Suppressed.Length - byComment;
        if (known.Written is var (written, count))
            Line($"{Words.Count(count, "finding")} written to {TerminalText.Of(written)} as known");
        else if (byBaseline > 0)
            Line($"{Words.Count(byBaseline, "known finding")} let pass");
        foreach (var (baseline, gone) in known.Gone)
            Line($"{Words.Count(gone, "finding")} of {TerminalText.Of(baseline)} no longer found: write it anew with --write-baseline");
        if (run.Excluded > 0)
            Line($"{Words.Count(run.Excluded, "file")} excluded by the configuration");

        void Line(Phrase phrase) => output.Write($"{phrase.In(language)}\n");
    }
}

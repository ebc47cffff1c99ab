using System.Collections.Immutable;
using System.Text;
using ClusterSpec.Cli.Folder;
using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;
using ClusterSpec.Fixing;

namespace ClusterSpec.Cli.Commands;

/// <summary>Mends files on their way into the check, or shows how they would be mended.</summary>
/// <param name="surroundings">Standard input is mended to standard output.</param>
/// <param name="boldest">Whether unsafe fixes are made, too.</param>
/// <param name="isWritten">Whether files change; otherwise the changes are printed.</param>
internal sealed class FileFixing(Surroundings surroundings, FixSafety boldest, bool isWritten)
{
    private int made;

    /// <summary>Whether differences alone are printed.</summary>
    public bool IsDiff => !isWritten;

    /// <summary>Whether a file changed, or would.</summary>
    public bool HasChanges => made > 0;

    /// <summary>Whether standard output holds a mended text, so that people are told on standard error.</summary>
    public bool TookOutput { get; private set; }

    /// <summary>Mends one file.</summary>
    /// <param name="name">As the command line names it.</param>
    /// <param name="source">What it holds.</param>
    /// <param name="lint">Checks bytes.</param>
    /// <returns>What it holds now, or would.</returns>
    /// <exception cref="UsageException">It cannot be written, or was changed meanwhile.</exception>
    public SourceText Mend(string name, SourceText source, Func<Stream, LintResult> lint)
    {
        if (source.Text is not { } text)
            return source;
        var outcome = ClusterFixer.Fix(Mark(source.Bytes) + text, boldest, changed => lint(SourceText.Of(changed).Bytes));
        foreach (var refused in outcome.Refused)
            CommandLine.Complain(surroundings, $"{SpecFiles.Shown(name)}: {refused.Reason}: it was not applied; this is a bug of ClusterSpec");
        if (!outcome.Applied.IsEmpty && IsDiff)
            Show(name, source, outcome, lint);
        else if (isWritten)
            Write(name, source, outcome);
        made += outcome.Applied.Length;
        return outcome.Applied.IsEmpty ? source : SourceText.Of(outcome.Text);
    }

    /// <summary><c>3 fixed, 2 left (1 with --unsafe-fixes)</c>.</summary>
    /// <param name="left">Findings after mending.</param>
    public Phrase Summary(ImmutableArray<Diagnostic> left)
    {
        var counted = left.Count(finding => finding.Suppression is null);
        var bolder = left.Count(finding => finding is { Suppression: null, Fix.Safety: FixSafety.Unsafe });
        var more = bolder > 0 && boldest == FixSafety.Safe ? (Phrase)$" ({bolder} with --unsafe-fixes)" : null;
        return isWritten ? (Phrase)$"{made} fixed, {counted} left{more}" : $"{made} would be fixed, {counted} left{more}";
    }

    private void Show(string name, SourceText source, FixOutcome outcome, Func<Stream, LintResult> lint)
    {
        var old = SecretText.Masked(source.Text ?? "", lint(source.Bytes).Diagnostics);
        source.Bytes.Position = 0;
        var mended = SecretText.Masked(outcome.Text.TrimStart('\uFEFF'), outcome.Lint.Diagnostics);
        surroundings.Output.Write(UnifiedDiff.Of(new FileStep(TerminalText.Of(SpecFiles.Shown(name)).TrimStart('/'), FileChange.Updated, old, mended)));
    }

    private void Write(string name, SourceText source, FixOutcome outcome)
    {
        if (name == SpecFiles.StandardInput)
        {
            surroundings.Output.Write(outcome.Text);
            TookOutput = true;
        }
        else if (!outcome.Applied.IsEmpty)
        {
            MendedFile.Write(name, Path.Combine(surroundings.WorkingFolder, name), source.Bytes, SourceText.Of(outcome.Text).Bytes);
        }
    }

    private static string Mark(Stream bytes)
    {
        Span<byte> start = stackalloc byte[3];
        var read = bytes.Read(start);
        bytes.Position = 0;
        return start[..read].SequenceEqual(Encoding.UTF8.Preamble) ? "\uFEFF" : "";
    }
}

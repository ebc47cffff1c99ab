using ClusterSpec.Diagnostics;

namespace ClusterSpec.Fixing;

/// <summary>Mends a file: applies the fixes of its findings until there is nothing more that they can do. What they do not touch keeps every byte.
/// The mended text has been checked: a fix that does not mend its finding, or makes a new one, is taken back and reported.</summary>
public static class ClusterFixer
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Mends a text.</summary>
    /// <param name="text">The YAML, perhaps with a byte-order mark.</param>
    /// <param name="fileName">Name for findings; nothing is read from disk.</param>
    /// <param name="boldest">Whether unsafe fixes are applied, too.</param>
    public static FixOutcome Fix(string text, string fileName, FixSafety boldest = FixSafety.Safe) =>
        Fix(text, boldest, changed => ClusterLinter.Lint(changed, fileName));

    /// <summary>Mends a text that is checked in a way of its own, for example with findings let pass.</summary>
    /// <param name="text">The YAML, perhaps with a byte-order mark.</param>
    /// <param name="boldest">Whether unsafe fixes are applied, too.</param>
    /// <param name="lint">Checks a text, which has no byte-order mark; findings with a suppression are not mended.</param>
    public static FixOutcome Fix(string text, FixSafety boldest, Func<string, LintResult> lint)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lint);
        var hasMark = text.StartsWith(ByteOrderMark);
        var run = new FixRun(hasMark ? text[1..] : text, boldest, lint);
        run.Run();
        return new FixOutcome(hasMark ? ByteOrderMark + run.Text : run.Text, run.Lint, [.. run.Applied], [.. run.Refused]);
    }
}

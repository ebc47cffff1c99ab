using System.CommandLine;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Commands;

/// <summary>The options that mend files.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> fix = new("--fix") { Description = "Mend what can be mended without a doubt, and check again before it is written." };
    private readonly Option<bool> isUnsafe = new("--unsafe-fixes") { Description = "With --fix or --diff: mend as well what changes what is built." };
    private readonly Option<bool> diff = new("--diff") { Description = "Write nothing: show what --fix would change; exit code 1 when that is something." };

    public void AddTo(Command command)
    {
        command.Options.Add(fix);
        command.Options.Add(isUnsafe);
        command.Options.Add(diff);
    }

    /// <summary>What was asked for; null when nothing is to be mended.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public FileFixing? Read(ParseResult parsed, bool isText, Surroundings surroundings)
    {
        var (mends, shows, boldly) = (parsed.GetValue(fix), parsed.GetValue(diff), parsed.GetValue(isUnsafe));
        if (mends && shows)
            throw new UsageException("--fix writes what --diff shows: give one of them");
        if (boldly && !mends && !shows)
            throw new UsageException("--unsafe-fixes mends nothing by itself: give --fix or --diff, too");
        if (shows && !isText)
            throw new UsageException("--diff prints differences alone: leave --format out");
        return mends || shows ? new FileFixing(surroundings, boldly ? FixSafety.Unsafe : FixSafety.Safe, isWritten: mends) : null;
    }
}

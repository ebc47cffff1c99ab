using System.Globalization;
using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Cli.Output;

/// <summary>How many files are done: a line on standard error where that is a terminal, for a run that takes longer than a second.</summary>
internal sealed class ProgressLine(Surroundings surroundings, int total)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly long start = surroundings.Clock.GetTimestamp();
    private TimeSpan next = Patience;
    private int done;
    private int width;

    /// <summary>Notes one more file; called from any thread.</summary>
    public void Advance()
    {
        lock (gate)
        {
            done++;
            if (!surroundings.ErrorIsTerminal || surroundings.Clock.GetElapsedTime(start) is var elapsed && elapsed <= next)
                return;
            next = elapsed + Pause;
            var line = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} files");
            width = line.Length;
            surroundings.Error.Write("\r" + line);
        }
    }

    /// <summary>Removes the line.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (width > 0)
                surroundings.Error.Write($"\r{new string(' ', width)}\r");
            width = 0;
        }
    }
}

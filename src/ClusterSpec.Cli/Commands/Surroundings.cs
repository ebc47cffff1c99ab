namespace ClusterSpec.Cli.Commands;

/// <summary>What a command may touch outside itself.</summary>
internal sealed record Surroundings
{
    /// <summary>What was asked for goes here.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Complaints about usage and the outside world go here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Bytes of standard input.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Whether <see cref="Output"/> is a terminal.</summary>
    public required bool OutputIsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>How long a run takes is asked here, and nothing else: no output depends on the time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Value of an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>The folder that relative file names start from.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The day; asked only where a comment may expire, so that nothing else hangs on it.</summary>
    public required Func<DateOnly> Today { get; init; }
}

using System.Collections.Immutable;

namespace ClusterSpec.Cli.Commands;

/// <summary>The command line asks for what cannot be done: one line on standard error, exit code 2.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public UsageException()
    {
    }

    /// <summary>What the message speaks of, a line each; mostly empty.</summary>
    public ImmutableArray<string> Details { get; init; } = [];
}

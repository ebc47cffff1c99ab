namespace ClusterSpec.AcceptanceTests.Readme;

/// <summary>A command and the lines that follow it.</summary>
/// <param name="Line">Of the command, from 1.</param>
/// <param name="Command">Without the prompt; a backslash at the end of a line goes on in the next.</param>
/// <param name="Output">Expected lines; <c>…</c> stands for any number of them.</param>
internal sealed record ConsoleStep(int Line, string Command, IReadOnlyList<string> Output)
{
    private const string Anything = "…";

    public bool IsUnfinished => Command.EndsWith('\\');

    /// <summary>Whether these lines are the expected ones.</summary>
    public bool Matches(IReadOnlyList<string> actual) => Matches(0, actual, 0);

    private bool Matches(int expected, IReadOnlyList<string> actual, int next)
    {
        if (expected == Output.Count)
            return next == actual.Count;
        if (Output[expected] == Anything)
            return Enumerable.Range(next, actual.Count - next + 1).Any(from => Matches(expected + 1, actual, from));
        return next < actual.Count && Output[expected] == actual[next] && Matches(expected + 1, actual, next + 1);
    }
}

namespace ClusterSpec.AcceptanceTests.Readme;

/// <summary>A fenced block <c>console</c> of a Markdown page: commands, each with what it prints.</summary>
/// <param name="Line">Of the fence, from 1.</param>
/// <param name="Steps">Commands in their order.</param>
internal sealed record ConsoleBlock(int Line, IReadOnlyList<ConsoleStep> Steps)
{
    private const string Fence = "```";

    public static IReadOnlyList<ConsoleBlock> Read(string markdown)
    {
        var blocks = new List<ConsoleBlock>();
        List<ConsoleStep>? steps = null;
        foreach (var (index, line) in markdown.Split('\n').Index())
        {
            if (line == $"{Fence}console")
                blocks.Add(new ConsoleBlock(index + 1, steps = []));
            else if (line.StartsWith(Fence, StringComparison.Ordinal))
                steps = null;
            else if (steps is not null)
                Add(steps, line, index + 1);
        }

        return blocks;
    }

    private static void Add(List<ConsoleStep> steps, string line, int number)
    {
        if (line.StartsWith("$ ", StringComparison.Ordinal))
            steps.Add(new ConsoleStep(number, line[2..], []));
        else if (steps.Count == 0)
            throw new InvalidDataException($"line {number}: a console block begins with a command: {line}");
        else if (steps[^1].IsUnfinished)
            steps[^1] = steps[^1] with { Command = $"{steps[^1].Command}\n{line}" };
        else
            steps[^1] = steps[^1] with { Output = [.. steps[^1].Output, line] };
    }
}

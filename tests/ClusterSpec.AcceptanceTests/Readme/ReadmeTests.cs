using System.Text;
using ClusterSpec.AcceptanceTests.Building;

namespace ClusterSpec.AcceptanceTests.Readme;

/// <summary>What the README shows is what one gets: each command is run in a clean clone, with the installed tool on the PATH.</summary>
[Collection(BuiltClone.Collection)]
public sealed class ReadmeTests(BuiltClone built, InstalledTool tool)
{
    // The test command would run these tests again.
    private const string TestCommand = "tests/run.sh";

    // ends what a command printed; no program prints it
    private const char End = '\u001e';

    [Fact]
    public async Task Every_command_of_the_README_prints_what_the_README_says()
    {
        built.First.Succeeded();
        var blocks = ConsoleBlock.Read(File.ReadAllText(Path.Combine(built.Clone.Root, "README.md")));
        Assert.NotEmpty(blocks);
        var differences = new List<string>();
        foreach (var block in blocks)
            differences.AddRange(await Differences(block));
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    [Fact]
    public void The_file_of_the_README_is_one_of_the_clusters_that_are_judged()
    {
        var small = string.Join('\n', File.ReadLines(Repository.Path("tests", "fixtures", "clusters", "small", "clusterspec.yaml")).Where(line => !line.StartsWith('#')));
        Assert.Contains(small.TrimEnd('\n'), CodeBlock.Read("yaml"));
    }

    [Fact]
    public void The_hooks_of_the_README_are_those_of_the_repository()
    {
        var hooks = File.ReadLines(Repository.Path(".pre-commit-hooks.yaml")).Where(line => line.StartsWith("- id: ", StringComparison.Ordinal)).Select(line => line[6..]);
        Assert.All(hooks, hook => Assert.Contains(CodeBlock.Read("yaml"), block => block.Contains($"- id: {hook}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("$ true\n", true)]
    [InlineData("$ echo one\none\n", true)]
    [InlineData("$ echo one\ntwo\n", false)]
    [InlineData("$ echo one\n", false)]
    [InlineData("$ printf 'a\\nb\\nc\\n'\na\n…\nc\n", true)]
    [InlineData("$ printf 'a\\nc\\n'\na\n…\nc\n", true)]
    [InlineData("$ printf 'a\\nb\\nc\\n'\na\n…\nb\n", false)]
    [InlineData("$ false\n$ echo $?\n1\n", true)]
    [InlineData("$ echo \\\n  one\none\n", true)]
    [InlineData("$ cd tests\n$ basename $PWD\ntests\n", true)]
    [InlineData("$ echo one >&2\none\n", true)]
    public async Task The_comparison_is_exact(string block, bool isRight)
    {
        var blocks = ConsoleBlock.Read($"# Title\n\n```console\n{block}```\n\n```yaml\n$ false\n```\n");
        Assert.Equal(isRight, (await Differences(Assert.Single(blocks))).Count == 0);
    }

    // One shell for a block: a folder, a variable and the exit code last from a command to the next.
    private async Task<IReadOnlyList<string>> Differences(ConsoleBlock block)
    {
        var steps = block.Steps.Where(step => !step.Command.Contains(TestCommand, StringComparison.Ordinal)).ToList();
        var script = new StringBuilder("exec 2>&1\n");
        foreach (var step in steps)
            script.Append(step.Command).Append("\n__code=$?; printf '\\036'; (exit $__code)\n");
        var command = new Command("bash", "-c", script.ToString())
        {
            Folder = built.Clone.Root,
            Environment = new Dictionary<string, string?> { ["PATH"] = $"{tool.Folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}" },
        };
        var printed = (await command.Run()).Output.Split(End)[..^1];
        Assert.Equal(steps.Count, printed.Length);
        return
        [
            .. steps.Zip(printed)
                .Where(pair => !pair.First.Matches(Lines(pair.Second)))
                .Select(pair => $"README.md, line {pair.First.Line}: `{pair.First.Command}` prints\n{pair.Second}"),
        ];
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
}

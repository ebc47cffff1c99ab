using System.Text;
using ClusterSpec.AcceptanceTests.Building;

namespace ClusterSpec.AcceptanceTests.Readme;

/// <summary>What the README shows in either language is what one gets: each command is run in a clean clone, with the installed tool on the PATH.</summary>
[Collection(BuiltClone.Collection)]
public sealed class ReadmeTests(BuiltClone built, InstalledTool tool)
{
    private const string English = "README.md";
    private const string Chinese = "README.zh-CN.md";

    // The test command would run these tests again.
    private const string TestCommand = "tests/run.sh";

    // ends what a command printed; no program prints it
    private const char End = '\u001e';

    [Theory]
    [InlineData(English)]
    [InlineData(Chinese)]
    public async Task Every_command_of_the_README_prints_what_the_README_says(string page)
    {
        built.First.Succeeded();
        var blocks = ConsoleBlock.Read(File.ReadAllText(Path.Combine(built.Clone.Root, page)));
        Assert.NotEmpty(blocks);

        // What the commands of the other page wrote.
        if (Directory.Exists(Path.Combine(built.Clone.Root, "out")))
            Directory.Delete(Path.Combine(built.Clone.Root, "out"), recursive: true);
        var differences = new List<string>();
        foreach (var block in blocks)
            differences.AddRange((await Differences(block)).Select(difference => $"{page}, {difference}"));
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    // The library's example is compiled once, for both.
    [Theory]
    [InlineData("console")]
    [InlineData("csharp")]
    [InlineData("yaml")]
    public void The_README_shows_the_same_in_either_language(string language)
    {
        var english = CodeBlock.Read(English, language);
        Assert.NotEmpty(english);
        Assert.Equal(english, CodeBlock.Read(Chinese, language));
    }

    [Fact]
    public async Task The_configurations_of_the_README_are_taken()
    {
        var configurations = CodeBlock.Read(English, "yaml").Where(block => block.Contains("kind: LintConfiguration", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(configurations);
        foreach (var configuration in configurations)
        {
            using var folder = new TemporaryFolder();
            folder.Write(".clusterspecrc.yaml", configuration);
            File.Copy(Repository.Path("tests", "fixtures", "clusters", "small", "clusterspec.yaml"), folder.File("clusterspec.yaml"));
            var printed = (await (tool.Command("lint", "clusterspec.yaml", "--format", "concise") with { Folder = folder.Path }).Run()).Output;
            Assert.NotEmpty(printed);
            Assert.DoesNotContain(".clusterspecrc.yaml", printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_file_of_the_README_is_one_of_the_clusters_that_are_judged()
    {
        var small = string.Join('\n', File.ReadLines(Repository.Path("tests", "fixtures", "clusters", "small", "clusterspec.yaml")).Where(line => !line.StartsWith('#')));
        Assert.Contains(small.TrimEnd('\n'), CodeBlock.Read(English, "yaml"));
    }

    [Fact]
    public void The_hooks_of_the_README_are_those_of_the_repository()
    {
        var hooks = File.ReadLines(Repository.Path(".pre-commit-hooks.yaml")).Where(line => line.StartsWith("- id: ", StringComparison.Ordinal)).Select(line => line[6..]);
        Assert.All(hooks, hook => Assert.Contains(CodeBlock.Read(English, "yaml"), block => block.Contains($"- id: {hook}", StringComparison.Ordinal)));
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
                .Select(pair => $"line {pair.First.Line}: `{pair.First.Command}` prints\n{pair.Second}"),
        ];
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
}

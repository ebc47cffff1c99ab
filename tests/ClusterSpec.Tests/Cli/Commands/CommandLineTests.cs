using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class CommandLineTests : IDisposable
{
    private readonly CliSession session = new();

    public static TheoryData<string> Commands
    {
        get
        {
            using var session = new CliSession();
            return [.. CommandLine.Root(session.Surroundings(TextWriter.Null, TextWriter.Null)).Subcommands.Select(command => command.Name)];
        }
    }

    [Fact]
    public void The_version_is_one_line()
    {
        var result = session.Run("--version");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?\n$", result.Output);
    }

    [Theory]
    [InlineData("clusterspec: no command is given; see `clusterspec --help`")]
    [InlineData("clusterspec: there is no command 'lnt' (did you mean lint?); see `clusterspec --help`", "lnt", "a.yaml")]
    [InlineData("clusterspec: there is no command 'entirely'; see `clusterspec --help`", "entirely")]
    [InlineData("clusterspec: there is no option '--verson' (did you mean --version?); see `clusterspec --help`", "--verson")]
    [InlineData("clusterspec: no FILE is given; see `clusterspec lint --help`", "lint")]
    [InlineData("clusterspec: there is no option '--formt' (did you mean --format?); see `clusterspec lint --help`", "lint", "--formt", "json", "a.yaml")]
    [InlineData("clusterspec: --format does not take 'jsn' (did you mean json?); see `clusterspec lint --help`", "lint", "a.yaml", "--format", "jsn")]
    [InlineData("clusterspec: --color does not take 'blue': take auto, always, never; see `clusterspec lint --help`", "lint", "a.yaml", "--color", "blue")]
    [InlineData("clusterspec: --out is not given; see `clusterspec render --help`", "render", "a.yaml")]
    [InlineData("clusterspec: 'b.yaml' is one word too many; see `clusterspec render --help`", "render", "a.yaml", "b.yaml", "--out", "out")]
    [InlineData("clusterspec: --only does not take 'kubeadmn' (did you mean kubeadm?); see `clusterspec render --help`", "render", "a.yaml", "--out", "out", "--only", "kubeadmn")]
    [InlineData("clusterspec: --out names no folder", "render", "a.yaml", "--out", "")]
    [InlineData("clusterspec: no RULE|PATH is given; see `clusterspec explain --help`", "explain")]
    [InlineData("clusterspec: there is no option '--force'; see `clusterspec init --help`", "init", "--force")]
    [InlineData("clusterspec: @list does not exist", "lint", "@list")]
    public void A_wrong_command_line_is_one_line_on_standard_error(string line, params string[] arguments)
    {
        Assert.Equal(new CliResult(2, "", line + "\n"), session.Run(arguments));
    }

    [Fact]
    public void Help_of_the_tool_lists_commands_examples_exit_codes_and_completion()
    {
        var result = session.Run("--help");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.StartsWith("Check a Kubernetes cluster before it exists", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nUsage:\n  clusterspec COMMAND [OPTIONS]\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nExit codes:\n  0 ", result.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", result.Output, StringComparison.Ordinal);
        Assert.Equal(result, session.Run("-h"));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_of_a_command_shows_how_it_is_called(string command)
    {
        var help = session.Run(command, "--help");
        Assert.Equal((0, ""), (help.Code, help.Error));
        Assert.Contains($"\nUsage:\n  clusterspec {command} ", help.Output, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  ", help.Output, StringComparison.Ordinal);
        Assert.All(help.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.Contains($"\n  {command} ", session.Run("--help").Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_of_the_help_is_a_command_line_that_parses(string command)
    {
        var examples = session.Run(command, "--help").Output.Split('\n')
            .SkipWhile(line => line != "Examples:")
            .Where(line => line.Contains("clusterspec " + command, StringComparison.Ordinal) && line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf("clusterspec " + command, StringComparison.Ordinal) + "clusterspec ".Length)..])
            .Select(line => line.Split(["   ", " > ", " | "], StringSplitOptions.None)[0].Replace("'", "", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(examples);
        var root = CommandLine.Root(session.Surroundings(TextWriter.Null, TextWriter.Null));
        Assert.All(examples, example => Assert.Null(UsageFault.Of(root.Parse(example.Split(' ', StringSplitOptions.RemoveEmptyEntries)))));
    }

    [Theory]
    [InlineData("li", "lint\n")]
    [InlineData("explain etcd-ev", "etcd-even-members\n")]
    [InlineData("lint a.yaml --format js", "json\njsonl\n")]
    [InlineData("render a.yaml --only hapr", "haproxy\n")]
    [InlineData("render a.yaml --ou", "--out\n")]
    public void Words_are_completed(string line, string words)
    {
        Assert.Equal(new CliResult(0, words, ""), session.Run($"[suggest:{line.Length}]", line));
    }

    [Fact]
    public void Only_the_word_at_the_cursor_is_completed()
    {
        Assert.Equal("lint\n", session.Run("[suggest:2]", "li --format").Output);
    }

    [Fact]
    public void A_disk_that_is_full_is_one_line_and_2()
    {
        using var full = new FullWriter();
        using var error = new StringWriter { NewLine = "\n" };
        Assert.Equal(2, CommandLine.Run(["rules"], session.Surroundings(full, error)));
        Assert.Equal("clusterspec: no space left on device\n", error.ToString());
    }

    [Fact]
    public void A_mistake_of_ours_is_not_hidden()
    {
        var broken = session.Surroundings(TextWriter.Null, TextWriter.Null) with { Input = () => throw new InvalidOperationException("a mistake of ours") };
        Assert.Throws<InvalidOperationException>(() => CommandLine.Run(["lint", "-"], broken));
    }

    [Fact]
    public void What_the_user_wrote_does_not_reach_the_terminal_as_it_is()
    {
        Assert.DoesNotContain('\e', session.Run("lint", "\e[2J").Error);
    }

    public void Dispose() => session.Dispose();

    private sealed class FullWriter : StringWriter
    {
        public override void Flush() => throw new IOException("no space left on device");
    }
}

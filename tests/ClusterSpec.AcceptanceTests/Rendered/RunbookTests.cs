using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>The commands of every runbook, as a shell and as a reader of shell see them. Nothing is run.</summary>
public sealed partial class RunbookTests(InstalledTool tool)
{
    private const string Accepted = """
        # A page

        ```sh
        while read -r name <&3; do
            echo "$name"
        done 3<<'HOSTS'
        worker-1
        HOSTS
        ```

        Then this:

        ```sh
        NODE=
        kubectl drain "$NODE" --ignore-daemonsets
        ```

        """;

    [Fact]
    public Task A_shell_reads_every_block_of_every_runbook_and_shellcheck_finds_nothing() =>
        Judging.Accepts(tool.Files(path => path.EndsWith(".md", StringComparison.Ordinal)), async file => await Judge(await File.ReadAllTextAsync(file.FullPath)));

    [Theory]
    [InlineData("kubectl", "kubectl", null)]
    [InlineData("\nHOSTS", "\nHOST", "here-document")]
    [InlineData("done 3<<", "3<<", "syntax error")]
    [InlineData("drain \"$NODE\"", "drain $NODE $(date)", "SC2046")]
    [InlineData("```sh\nNODE=", "```\nNODE=", "without a language")]
    public async Task The_judge_sees_faults(string text, string replacement, string? complaint)
    {
        var complaints = await Judge(Accepted.Replace(text, replacement, StringComparison.Ordinal));
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaints, found => found.Contains(complaint, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Judge(string text)
    {
        var complaints = new List<string>();
        foreach (Match block in Block().Matches(text))
        {
            if (block.Groups["language"].Value.Length == 0)
                complaints.Add($"a block without a language: {block.Groups["commands"].Value}");
            else if (block.Groups["language"].Value == "sh")
                complaints.AddRange(await JudgeBlock(block.Groups["commands"].Value));
        }

        return complaints;
    }

    private static async Task<IEnumerable<string>> JudgeBlock(string commands)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("block.sh", commands);

        // A here-document that does not end is a warning, exit code 0.
        var shell = await new Command(Programs.Installed("bash"), "-n", file).Run();

        // What is sourced is made on the host.
        var reader = await new Command(Programs.Installed("shellcheck"), "--shell=bash", "--exclude=SC1090,SC1091", file).Run();
        return new[] { shell, reader }.Where(result => result.Code != 0 || result.All.Length > 0).Select(result => $"{result.All}{commands}");
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<commands>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}

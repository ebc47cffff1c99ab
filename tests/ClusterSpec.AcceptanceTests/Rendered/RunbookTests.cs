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

    // kubeadm mixes no key of the command line with a file, so that the runbook writes it into a copy of the file.
    [Fact]
    public Task The_certificate_key_comes_where_kubeadm_reads_it() =>
        Judging.Accepts(tool.Files(path => path == "kubeadm/README.md"), async file =>
        {
            var runbook = await File.ReadAllTextAsync(file.FullPath);
            var folder = Path.GetDirectoryName(file.FullPath) ?? "";
            var copies = Copy().Matches(runbook);
            var complaints = new List<string>(copies.Count == 0 ? ["no copy gets the key"] : []);
            foreach (Match copy in copies)
            {
                var source = Directory.GetFiles(folder, copy.Groups["file"].Value, SearchOption.AllDirectories).Single();
                var result = await new Command(Programs.Installed("bash"), "-c", $"CERTIFICATE_KEY=0123; {copy.Groups["edit"].Value} '{source}'").Run();
                var where = copy.Groups["file"].Value == "init.yaml" ? "\nkind: InitConfiguration\ncertificateKey: 0123\nlocalAPIEndpoint:\n" : "\ncontrolPlane:\n  certificateKey: 0123\n  localAPIEndpoint:\n";
                if (!result.Output.Contains(where, StringComparison.Ordinal))
                    complaints.Add($"{copy.Value}: {result.All}");
            }

            return complaints;
        });

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

    [GeneratedRegex(@"^(?<edit>sed "".*?CERTIFICATE_KEY"") ~[^/]+/(?<file>\S+) > /root/\S+$", RegexOptions.Multiline)]
    private static partial Regex Copy();

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<commands>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}

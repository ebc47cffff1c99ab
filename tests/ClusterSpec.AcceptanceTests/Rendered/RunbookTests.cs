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
        Judging.AcceptsTogether(tool.Files(path => path.EndsWith(".md", StringComparison.Ordinal)), async files => await Judge([.. files.Select(File.ReadAllText)]));

    [Theory]
    [InlineData("kubectl", "kubectl", null)]
    [InlineData("\nHOSTS", "\nHOST", "here-document")]
    [InlineData("done 3<<", "3<<", "syntax error")]
    [InlineData("drain \"$NODE\"", "drain $NODE $(date)", "SC2046")]
    [InlineData("```sh\nNODE=", "```\nNODE=", "without a language")]
    public async Task The_judge_sees_faults(string text, string replacement, string? complaint)
    {
        var complaints = await Judge([Accepted, Accepted.Replace(text, replacement, StringComparison.Ordinal)]);
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

    // Many a block stands in many runbooks, and is judged once.
    private static async Task<IReadOnlyList<string>> Judge(IReadOnlyList<string> runbooks)
    {
        var blocks = runbooks.SelectMany(text => Block().Matches(text)).Select(block => (Language: block.Groups["language"].Value, Commands: block.Groups["commands"].Value)).Distinct().ToList();
        using var folder = new TemporaryFolder();
        var files = blocks.Where(block => block.Language == "sh").Select((block, index) => folder.Write($"{index}.sh", block.Commands)).ToArray();
        Assert.NotEmpty(files);

        // A here-document that does not end is a warning, exit code 0. `bash -n` reads one file.
        var shell = await new Command(Programs.Installed("bash"), ["-c", "for file; do bash -n \"$file\" || status=1; done; exit ${status:-0}", "_", .. files]).Run();

        // What is sourced is made on the host.
        var reader = await new Command(Programs.Installed("shellcheck"), ["--shell=bash", "--exclude=SC1090,SC1091", .. files]).Run();
        return
        [
            .. blocks.Where(block => block.Language.Length == 0).Select(block => $"a block without a language: {block.Commands}"),
            .. new[] { shell, reader }.Where(result => result.Code != 0 || result.All.Length > 0).Select(result => result.All),
        ];
    }

    [GeneratedRegex(@"^(?<edit>sed "".*?CERTIFICATE_KEY"") ~[^/]+/(?<file>\S+) > /root/\S+$", RegexOptions.Multiline)]
    private static partial Regex Copy();

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<commands>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}

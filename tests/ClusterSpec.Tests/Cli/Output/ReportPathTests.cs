namespace ClusterSpec.Tests.Cli.Output;

public sealed class ReportPathTests : IDisposable
{
    private readonly CliSession session = new();

    public ReportPathTests() => session.Write("a/b/x.yaml", "pools: 1\n");

    [Theory]
    [InlineData("github", "file=a/b/x.yaml,")]
    [InlineData("gitlab", "\"path\": \"a/b/x.yaml\"")]
    [InlineData("msbuild", "x.yaml(1,")]
    [InlineData("junit", "name=\"x.yaml\"")]
    [InlineData("checkstyle", "name=\"x.yaml\"")]
    public void Forges_look_files_up_from_the_top_of_the_repository_and_others_from_the_folder(string format, string expected)
    {
        Directory.CreateDirectory(session.Path(".git"));
        Assert.Contains(expected, LintIn("a/b", "x.yaml", format), StringComparison.Ordinal);
        Assert.Contains(expected, LintIn("a/b", "./../b/x.yaml", format), StringComparison.Ordinal);
    }

    [Fact]
    public void A_worktree_has_a_file_for_its_repository()
    {
        session.Write("a/.git", "gitdir: /elsewhere\n");
        Assert.Contains("file=b/x.yaml,", LintIn("a/b", "x.yaml", "github"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_the_folder_is_the_top()
    {
        Assert.Contains("file=b/x.yaml,", LintIn("a", "b/x.yaml", "github"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("msbuild")]
    [InlineData("junit")]
    public void A_file_of_another_folder_has_its_full_name(string format)
    {
        session.Write("c/y.yaml", "");
        Assert.Contains(session.Path("a/b/x.yaml"), LintIn("c", "../a/b/x.yaml", format), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "file=stdin,")]
    [InlineData("gitlab", "\"path\": \"stdin\"")]
    [InlineData("junit", "name=\"stdin\"")]
    public void Standard_input_has_a_name(string format, string expected)
    {
        Directory.CreateDirectory(session.Path(".git"));
        session.Input = "pools: 1\n"u8.ToArray();
        Assert.Contains(expected, LintIn("a", "-", format), StringComparison.Ordinal);
    }

    public void Dispose() => session.Dispose();

    private string LintIn(string folder, string file, string format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var surroundings = session.Surroundings(output, TextWriter.Null) with { WorkingFolder = session.Path(folder) };
        Assert.Equal(1, ClusterSpec.Cli.Commands.CommandLine.Run(["lint", file, "--format", format], surroundings));
        return output.ToString();
    }
}

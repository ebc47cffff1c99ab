namespace ClusterSpec.Tests.Cli.Commands;

/// <summary>A file of nearly three hundred lines with a score of faults of different kinds, as its operator sees it: <c>tests/fixtures/broken</c>.</summary>
public sealed class BrokenFileTests : IDisposable
{
    private const string Name = "clusterspec.yaml";

    private static readonly string Folder = Path.Combine(Repository.Fixtures, "broken");

    private readonly CliSession session = new();

    public BrokenFileTests() => session.WriteFixture(Name, "broken", Name);

    [Fact]
    public void Every_fault_is_reported_in_these_words()
    {
        var result = session.Run("lint", Name);

        Assert.Equal((1, ""), (result.Code, result.Error));
        Repository.AssertEqualsFile(Path.Combine(Folder, "lint.txt"), result.Output);
    }

    [Fact]
    public void Every_fault_is_reported_in_Chinese_too() =>
        Repository.AssertEqualsFile(Path.Combine(Folder, "lint.zh-CN.txt"), session.Run("lint", Name, "--lang", "zh-CN").Output);

    [Theory]
    [InlineData("safe.diff")]
    [InlineData("unsafe.diff", "--unsafe-fixes")]
    public void What_can_be_mended_is_shown(string expected, params string[] options)
    {
        var result = session.Run(["lint", Name, "--diff", .. options]);

        Assert.Equal(1, result.Code);
        Repository.AssertEqualsFile(Path.Combine(Folder, expected), result.Output);
    }

    [Fact]
    public void What_is_left_after_mending_is_reported_and_mending_again_changes_nothing()
    {
        var first = session.Run("lint", Name, "--fix", "--unsafe-fixes");
        Repository.AssertEqualsFile(Path.Combine(Folder, "left.txt"), first.Output);
        var mended = File.ReadAllText(session.Path(Name));
        Assert.Contains("# people say prod", mended, StringComparison.Ordinal);

        session.Run("lint", Name, "--fix", "--unsafe-fixes");
        Assert.Equal(mended, File.ReadAllText(session.Path(Name)));
    }

    public void Dispose() => session.Dispose();
}

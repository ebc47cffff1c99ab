namespace ClusterSpec.Tests.Cli.Output;

public sealed class TerminalStyleTests : IDisposable
{
    private const string Source = "https://etcd.io/docs/v3.6/faq/#why-an-odd-number-of-cluster-members";

    private readonly CliSession session = new();

    public TerminalStyleTests() => session.WriteFixture("bad.yaml", "rules", "etcd-even-members", "bad.yaml");

    [Fact]
    public void On_a_terminal_the_frame_has_colours_and_the_rule_leads_to_its_source()
    {
        session.IsTerminal = true;
        var rule = $"\e]8;;{Source}\e\\etcd-even-members\e]8;;\e\\";
        Assert.Equal(
            $"""
            ␛[1;31merror[{rule}]␛[0m␛[1m: etcd has 4 members, which tolerate the loss of 1 just as 3 do: take 3 or 5␛[0m
              ␛[1;34m-->␛[0m bad.yaml:19:12
               ␛[1;34m|␛[0m
            ␛[1;34m19␛[0m ␛[1;34m|␛[0m     roles: [etcd]
               ␛[1;34m|␛[0m            ␛[1;31m^^^^^ 4 members: etcd-1, etcd-2, etcd-3, etcd-4␛[0m
               ␛[1;34m=␛[0m ␛[1mnote:␛[0m run `clusterspec explain etcd-even-members`

            1 error in bad.yaml

            """.Replace('␛', '\e'),
            session.Run("lint", "bad.yaml").Output);
    }

    [Theory]
    [InlineData(false, null, null, "auto", false, false)]
    [InlineData(true, null, null, "auto", true, true)]
    [InlineData(true, "1", null, "auto", false, false)]
    [InlineData(true, "", null, "auto", true, true)]
    [InlineData(true, null, "dumb", "auto", false, false)]
    [InlineData(true, null, "xterm-256color", "auto", true, true)]
    [InlineData(true, null, null, "never", false, false)]
    [InlineData(true, "1", null, "always", true, true)]
    [InlineData(true, null, "dumb", "always", true, false)]
    [InlineData(false, null, null, "always", true, false)]
    public void Colours_and_links_go_where_they_are_wanted(bool isTerminal, string? noColor, string? term, string color, bool hasColors, bool hasLinks)
    {
        session.IsTerminal = isTerminal;
        if (noColor is not null)
            session.Environment["NO_COLOR"] = noColor;
        if (term is not null)
            session.Environment["TERM"] = term;
        var output = session.Run("lint", "bad.yaml", "--color", color).Output;
        Assert.Equal(hasColors, output.Contains("\e[1;31m", StringComparison.Ordinal));
        Assert.Equal(hasLinks, output.Contains("\e]8;;https://", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_and_information_have_colours_of_their_own()
    {
        var style = new ClusterSpec.Cli.Output.TerminalStyle(IsColored: true, HasLinks: false);
        Assert.Equal("\e[1;33mw\e[0m", style.Severity(ClusterSpec.Diagnostics.Severity.Warning, "w"));
        Assert.Equal("\e[1;36mi\e[0m", style.Severity(ClusterSpec.Diagnostics.Severity.Info, "i"));
    }

    public void Dispose() => session.Dispose();
}

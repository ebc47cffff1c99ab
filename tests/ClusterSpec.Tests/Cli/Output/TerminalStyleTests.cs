using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Cli.Output;

public sealed class TerminalStyleTests : IDisposable
{
    private readonly CliSession session = new();

    public TerminalStyleTests() => session.WriteFixture("bad.yaml", "rules", "etcd-even-members", "bad.yaml");

    [Fact]
    public void On_a_terminal_the_frame_has_colours_and_the_rule_leads_to_its_source()
    {
        const string text = "a: 1\nb: 2\n";
        const string name = "etcd-even-members";
        var finding = SampleFinding.At(text, "2", name) with { Label = "a label", Help = "a way out", Related = [SampleFinding.Related(text, "1", "the other")] };
        using var writer = new StringWriter();
        new TextReport(writer, new TerminalStyle(IsColored: true, HasLinks: true), _ => text).Write([finding], [SampleFinding.File]);
        var rule = $"\e]8;;{Catalogue.Find(name)?.Sources[0].Url}\e\\{name}\e]8;;\e\\";
        Assert.Equal(
            $"""
            ␛[1;31merror[{rule}]␛[0m␛[1m: the message of etcd-even-members␛[0m
             ␛[1;34m-->␛[0m a.yaml:2:4
              ␛[1;34m|␛[0m
            ␛[1;34m2␛[0m ␛[1;34m|␛[0m b: 2
              ␛[1;34m|␛[0m    ␛[1;31m^ a label␛[0m
              ␛[1;34m|␛[0m
            ␛[1;34m1␛[0m ␛[1;34m|␛[0m a: 1
              ␛[1;34m|␛[0m    ␛[1;34m- the other␛[0m
              ␛[1;34m=␛[0m ␛[1mhelp:␛[0m a way out
              ␛[1;34m=␛[0m ␛[1mnote:␛[0m run `clusterspec explain etcd-even-members`

            1 error in a.yaml

            """.Replace('␛', '\e'),
            writer.ToString());
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
        var style = new TerminalStyle(IsColored: true, HasLinks: false);
        Assert.Equal("\e[1;33mw\e[0m", style.Severity(Severity.Warning, "w"));
        Assert.Equal("\e[1;36mi\e[0m", style.Severity(Severity.Info, "i"));
    }

    public void Dispose() => session.Dispose();
}

using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;
using static ClusterSpec.Tests.Cli.Output.SampleFinding;
using static ClusterSpec.Tests.Cli.Output.SampleReport;

namespace ClusterSpec.Tests.Cli.Output.Formats;

/// <summary>What holds for every format, or for all of a kind.</summary>
public sealed class ReportFormatsTests
{
    private const string Text = "a: b\n";

    // NUL, which a file has not in its name, other controls, half of a surrogate pair on either side, what no character is, and the marks of every format
    private const string Hostile = "\0\u0001\e[2J\u0085\u202e\ud83d x \udc00\ufffe\uffff\r\n\t<b>&amp;\"'`|*_[x](y)%,::@someone #1 ]]> --> 😀";

    public static TheoryData<string> Names => [.. ReportFormats.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_and_words_of_any_kind_leave_the_format_whole(string name)
    {
        var hostile = At(Text, "b") with { File = Hostile[1..], Message = $"found {Hostile}", Help = $"not {Hostile}", Path = $"a[0].{Hostile}", Label = $"{Hostile}", Related = [new($"{Hostile}", Hostile, Hostile[1..], Span(Text, "a"))] };
        var printed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Print(ReportFormats.Of(name).Print, Text, [hostile, At(Text, "a")])));
        switch (name)
        {
            case "json" or "sarif" or "gitlab":
                using (JsonDocument.Parse(printed))
                    break;
            case "jsonl":
                Assert.All(Lines(printed, 2), line => JsonDocument.Parse(line).Dispose());
                break;
            case "junit" or "checkstyle":
                Assert.Equal(2, XDocument.Parse(printed).Descendants().Count(element => element.Name.LocalName is "failure" or "error"));
                break;
            case "concise" or "msbuild" or "github":
                Lines(printed, 2);
                break;
            case "markdown":
                Lines(printed, 6);
                break;
        }
    }

    [Theory]
    [InlineData("concise")]
    [InlineData("msbuild")]
    [InlineData("markdown")]
    [InlineData("text")]
    public void What_people_read_holds_nothing_that_a_terminal_obeys(string name)
    {
        var printed = Print(ReportFormats.Of(name).Print, Text, At(Text, "b") with { File = "a\e[2J\n.yaml" });
        Assert.DoesNotContain('\e', printed);
        Assert.DoesNotContain("\n.yaml", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Xml_keeps_what_it_can_hold()
    {
        const string words = "tab\tline\nreturn\r<&>\"'日😀";
        var file = "\u0001" + words;
        var printed = Print(ReportFormats.Of("checkstyle").Print, Text, At(Text, "b") with { File = file, Message = words });
        var error = XDocument.Parse(printed).Descendants("error").Single();
        Assert.Equal(words, error.Attribute("message")?.Value);
        Assert.Equal("\ufffd" + words, error.Parent?.Attribute("name")?.Value);
    }

    [Fact]
    public void Colour_is_for_people_alone()
    {
        using var session = new CliSession { IsTerminal = true };
        session.Write("x.yaml", "pools: 1\n");
        Assert.Equal(["text", "concise"], ReportFormats.Names.Where(name => session.Run("lint", "x.yaml", "--format", name).Output.Contains("\e[", StringComparison.Ordinal)));
    }

    private static string[] Lines(string printed, int count)
    {
        var lines = printed.Split('\n');
        Assert.Equal((count + 1, ""), (lines.Length, lines[^1]));
        return lines[..^1];
    }
}

using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Diagnostics;
using static ClusterSpec.Tests.Cli.Output.SampleFinding;

namespace ClusterSpec.Tests.Cli.Output.Formats;

public sealed class TextReportTests
{
    private const string Addressing = """
        addressing:
          pods: [10.0.0.0/8]
          services: [10.96.0.0/12]

        """;

    [Fact]
    public void A_frame_shows_the_line_and_a_caret_under_the_value()
    {
        Assert.Equal(
            """
            error[some-rule]: the message of some-rule
             --> a.yaml:3:14
              |
            3 |   services: [10.96.0.0/12]
              |              ^^^^^^^^^^^^
              = note: run `clusterspec explain some-rule`

            1 error in a.yaml

            """,
            Print(Addressing, At(Addressing, "10.96.0.0/12")));
    }

    [Fact]
    public void A_second_place_of_the_file_stands_in_the_same_frame_and_help_below_it()
    {
        var finding = At(Addressing, "10.96.0.0/12") with
        {
            Label = "1,048,576 addresses, all of them also pod addresses",
            Help = "give services a range outside 10.0.0.0/8, for example 172.20.0.0/16",
            Related = [Related(Addressing, "10.0.0.0/8", "pods are given here")],
        };
        Assert.Equal(
            """
            error[some-rule]: the message of some-rule
             --> a.yaml:3:14
              |
            3 |   services: [10.96.0.0/12]
              |              ^^^^^^^^^^^^ 1,048,576 addresses, all of them also pod addresses
              |
            2 |   pods: [10.0.0.0/8]
              |          ---------- pods are given here
              = help: give services a range outside 10.0.0.0/8, for example 172.20.0.0/16
              = note: run `clusterspec explain some-rule`

            1 error in a.yaml

            """,
            Print(Addressing, finding));
    }

    [Fact]
    public void Two_places_of_one_line_stand_under_it_together()
    {
        const string text = "pods: [10.0.0.0/8, 10.1.0.0/16]\n";
        var finding = At(text, "10.1.0.0/16") with { Label = "lies in the other", Related = [Related(text, "10.0.0.0/8", "the other")] };
        Assert.Equal(
            """
            error[some-rule]: the message of some-rule
             --> a.yaml:1:20
              |
            1 | pods: [10.0.0.0/8, 10.1.0.0/16]
              |                    ^^^^^^^^^^^ lies in the other
              |        ---------- the other
              = note: run `clusterspec explain some-rule`

            1 error in a.yaml

            """,
            Print(text, finding));
    }

    [Fact]
    public void Findings_of_one_place_share_a_frame_and_each_further_one_has_a_line()
    {
        var first = At(Addressing, "services", "rule-a") with { Label = "the label of a", Help = "the help of a" };
        var second = At(Addressing, "services", "rule-b") with { Severity = Severity.Warning, Label = "the label of b", Related = [Related(Addressing, "pods", "related to b")] };
        var third = At(Addressing, "services", "rule-b") with { Severity = Severity.Info, Message = "the third message", Help = "the help of the third" };
        Assert.Equal(
            """
            error[rule-a]: the message of rule-a
             --> a.yaml:3:3
              |
            3 |   services: [10.96.0.0/12]
              |   ^^^^^^^^ the label of a
              |   ^^^^^^^^ the label of b
              |
            2 |   pods: [10.0.0.0/8]
              |   ---- related to b
              = help: the help of a
              = warning[rule-b]: the message of rule-b
              = info[rule-b]: the third message
              = help: the help of the third
              = note: run `clusterspec explain rule-a` or `clusterspec explain rule-b`

            1 error, 1 warning, 1 info in a.yaml

            """,
            Print(Addressing, first, second, third));
    }

    [Fact]
    public void Numbers_stand_under_each_other_whatever_their_length()
    {
        var text = string.Concat(Enumerable.Range(1, 100).Select(line => $"line{line}: x\n"));
        var finding = At(text, "line9:") with { Related = [Related(text, "line100", "the last line")] };
        Assert.Equal(
            """
            error[some-rule]: the message of some-rule
               --> a.yaml:9:1
                |
              9 | line9: x
                | ^^^^^^
                |
            100 | line100: x
                | ------- the last line
                = note: run `clusterspec explain some-rule`

            1 error in a.yaml

            """,
            Print(text, finding));
    }

    [Fact]
    public void A_place_over_several_lines_is_marked_on_its_first()
    {
        const string text = "a: |\n  one\n  two\nb: 1\n";
        var finding = At(text, "|\n  one\n  two");
        Assert.Contains("1 | a: |\n  |    ^\n", Print(text, finding), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_may_end_in_any_way()
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            var text = $"a: 1{end}b: 2{end}c: 3";
            Assert.Contains(" | b: 2\n  |    ^\n", Print(text, At(text, "2")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_end_of_a_file_and_an_empty_file_have_a_caret_too()
    {
        Assert.Contains("1 | a:\n  |   ^\n", Print("a:", At("a:", "") with { Span = new SourceSpan(2, 2, 1, 3, 1, 3) }), StringComparison.Ordinal);
        Assert.Contains("1 |\n  | ^\n", Print("", At("", "") with { Span = SourceSpan.FileStart }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_text_has_a_place_and_no_lines()
    {
        Assert.Equal(
            """
            error[some-rule]: the message of some-rule
             --> a.yaml:1:1
              = note: run `clusterspec explain some-rule`

            1 error in a.yaml

            """,
            Print(null, At("", "")));
    }

    [Fact]
    public void Nothing_in_a_name_or_a_line_is_obeyed_by_the_terminal()
    {
        const string name = "a\e[2J\n.yaml";
        const string text = "x: \e[31mred\u202e\n";
        using var writer = new StringWriter();
        new TextReport(writer, TerminalStyle.Plain, _ => text).Write([At(text, "red") with { File = name }], [name]);
        Assert.DoesNotContain('\e', writer.ToString());
        Assert.DoesNotContain('\u202e', writer.ToString());
        Assert.Contains("--> a�[2J�.yaml:1:9\n", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 | x: �[31mred�\n  |         ^^^\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_are_words_and_what_is_not_there_is_not_counted()
    {
        Assert.Equal("no findings in a.yaml\n", Print(""));
        var error = At("a b", "a");
        var findings = Print("a b", error, At("a b", "b") with { Severity = Severity.Warning }, error with { Path = "other", Message = "other" });
        Assert.EndsWith("\n2 errors, 1 warning in a.yaml\n", findings, StringComparison.Ordinal);
        Assert.Equal("no findings in 3 files\n", PrintFiles("a.yaml", "b.yaml", "c.yaml"));
    }

    private static string Print(string? text, params Diagnostic[] findings)
    {
        using var writer = new StringWriter();
        new TextReport(writer, TerminalStyle.Plain, _ => text).Write([.. findings], [SampleFinding.File]);
        return writer.ToString();
    }

    private static string PrintFiles(params string[] files)
    {
        using var writer = new StringWriter();
        new TextReport(writer, TerminalStyle.Plain, _ => null).Write([], files);
        return writer.ToString();
    }
}

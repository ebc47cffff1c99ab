using ClusterSpec.Cli.Output;

namespace ClusterSpec.Tests.Cli.Output;

public sealed class SourceLineTests
{
    [Theory]
    [InlineData("name: 日本語 x", "x", "name: 日本語 x", 13, 1)]
    [InlineData("name: 日本語 x", "本", "name: 日本語 x", 8, 2)]
    [InlineData("a:\tx", "x", "a:    x", 6, 1)]
    [InlineData("e\u0301: x", "x", "e\u0301: x", 3, 1)]
    [InlineData("😀: x", "x", "😀: x", 4, 1)]
    [InlineData("a\u0007: x", "x", "a\uFFFD: x", 4, 1)]
    public void Columns_are_those_of_the_terminal(string line, string place, string shown, int before, int width)
    {
        var start = line.IndexOf(place, StringComparison.Ordinal);
        Assert.Equal(new SourceLine(shown, before, width), SourceLine.Of($"first\n{line}\nlast", 6 + start, 6 + start + place.Length));
    }

    [Fact]
    public void A_line_that_fits_is_shown_whole()
    {
        var line = new string('a', 139) + "x";
        Assert.Equal(new SourceLine(line, 139, 1), SourceLine.Of(line, 139, 140));
    }

    [Fact]
    public void A_longer_line_is_cut_on_both_sides_of_the_place()
    {
        var line = new string('a', 100) + "place" + new string('b', 100);
        Assert.Equal(new SourceLine("…" + new string('a', 70) + "place" + new string('b', 64) + "…", 71, 5), SourceLine.Of(line, 100, 105));
        Assert.Equal(new SourceLine("place" + new string('b', 135) + "…", 0, 5), SourceLine.Of(line[100..] + new string('b', 100), 0, 5));
        Assert.Equal(new SourceLine("…" + new string('a', 70) + "place", 71, 5), SourceLine.Of(new string('a', 100) + line[..105], 200, 205));
    }

    [Fact]
    public void A_place_too_wide_for_a_frame_is_cut_itself()
    {
        var line = new string('a', 300);
        Assert.Equal(new SourceLine(new string('a', 140) + "…", 0, 140), SourceLine.Of(line, 0, 300));
    }

    [Fact]
    public void A_wide_character_is_not_cut_in_two()
    {
        var shown = SourceLine.Of(new string('語', 200) + "x", 200, 201);
        Assert.Equal(new SourceLine("…" + new string('語', 35) + "x", 71, 1), shown);
        Assert.Equal(new SourceLine("…" + new string('語', 35) + "x" + new string('語', 34) + "…", 71, 1), SourceLine.Of(new string('語', 200) + "x" + new string('語', 200), 200, 201));
    }

    [Fact]
    public void Characters_without_width_do_not_make_a_line_endless()
    {
        var shown = SourceLine.Of("a" + new string('\u0301', 100_000) + "x", 100_001, 100_002);
        Assert.InRange(shown.Text.Length, 1, 2_000);
        Assert.Equal(1, shown.Width);
    }

    [Fact]
    public void A_finding_in_a_line_of_a_megabyte_costs_no_more_than_one_in_a_short_line()
    {
        Cost(1_000);
        Assert.InRange(Cost(1_000_000), 0, 2 * Cost(1_000));

        static long Cost(int half)
        {
            var text = new string('a', 2 * half);
            var before = GC.GetAllocatedBytesForCurrentThread();
            SourceLine.Of(text, half, half + 1);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}

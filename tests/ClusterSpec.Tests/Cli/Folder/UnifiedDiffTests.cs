using System.Globalization;
using ClusterSpec.Cli.Folder;

namespace ClusterSpec.Tests.Cli.Folder;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void A_change_stands_between_three_lines_on_either_side()
    {
        Assert.Equal(
            """
            --- a/x
            +++ b/x
            @@ -2,7 +2,8 @@
             2
             3
             4
            -5
            +five
            +and a half
             6
             7
             8

            """,
            Diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\nand a half\n6\n7\n8\n9\n"));
    }

    [Fact]
    public void Changes_far_from_each_other_have_hunks_of_their_own_and_near_ones_share_one()
    {
        var before = string.Concat(Enumerable.Range(1, 30).Select(line => $"{line}\n"));
        var far = Diff(before, before.Replace("\n5\n", "\nfive\n", StringComparison.Ordinal).Replace("\n13\n", "\nthirteen\n", StringComparison.Ordinal));
        Assert.Equal(["@@ -2,7 +2,7 @@", "@@ -10,7 +10,7 @@"], far.Split('\n').Where(line => line.StartsWith('@')));
        var near = Diff(before, before.Replace("\n5\n", "\nfive\n", StringComparison.Ordinal).Replace("\n12\n", "\ntwelve\n", StringComparison.Ordinal));
        Assert.Equal(["@@ -2,14 +2,14 @@"], near.Split('\n').Where(line => line.StartsWith('@')));
    }

    [Fact]
    public void A_new_file_and_one_that_goes_have_nothing_on_the_other_side()
    {
        Assert.Equal("--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n", UnifiedDiff.Of(new FileStep("x", FileChange.Created, null, "a\nb\n")));
        Assert.Equal("--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", UnifiedDiff.Of(new FileStep("x", FileChange.Removed, "a\n", null)));
    }

    [Fact]
    public void Line_ends_and_their_lack_are_differences()
    {
        Assert.Equal("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n", Diff("a", "a\n"));
        Assert.Equal("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\r\n+a\n", Diff("a\r\n", "a\n"));
    }

    [Fact]
    public void Patch_takes_it()
    {
        var random = new Random(1);
        for (var round = 0; round < 40; round++)
        {
            var before = Lines(random);
            var after = string.Concat(before.Split('\n').Where(_ => random.Next(6) > 0).Select(line => random.Next(6) == 0 ? line + "x\n" : line + "\n"));
            Assert.Equal(after, Patched(before, Diff(before, after)));
        }
    }

    private static string Diff(string before, string after) => UnifiedDiff.Of(new FileStep("x", FileChange.Updated, before, after));

    private static string Lines(Random random) => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => $"{random.Next(5)}\n"));

    // What patch does, without leniency: every context and removed line must be where the hunk says.
    private static string Patched(string before, string diff)
    {
        var old = before.Split('\n')[..^1].ToList();
        var result = new List<string>();
        var at = 0;
        foreach (var line in diff.Split('\n')[2..^1])
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var range = line.Split(' ')[1][1..].Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
                var start = range is [_, 0] ? range[0] : range[0] - 1;
                result.AddRange(old[at..start]);
                at = start;
                continue;
            }

            if (line[0] != '+')
                Assert.Equal(old[at++], line[1..]);
            if (line[0] != '-')
                result.Add(line[1..]);
        }

        result.AddRange(old[at..]);
        return string.Concat(result.Select(line => line + "\n"));
    }
}

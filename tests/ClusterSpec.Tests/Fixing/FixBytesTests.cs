using System.Text.RegularExpressions;
using ClusterSpec.Diagnostics;
using ClusterSpec.Fixing;
using ClusterSpec.Loading;

namespace ClusterSpec.Tests.Fixing;

/// <summary>Every bad file in another guise: what fixes do not claim keeps every byte.</summary>
public sealed partial class FixBytesTests
{
    public static TheoryData<string> Mended =>
        [.. FixtureFile.Bad.Select(row => row.Data).Where(file => File.Exists(Path.Combine(Repository.Fixtures, Path.ChangeExtension(file, ".diff"))))];

    [Theory]
    [MemberData(nameof(Mended))]
    public void Line_ends_of_another_system_stay(string file)
    {
        var text = FixtureFile.Text(file);

        Assert.Equal(FixtureFile.Fix(text).Text.ReplaceLineEndings("\r\n"), FixtureFile.Fix(text.ReplaceLineEndings("\r\n")).Text);
    }

    [Theory]
    [MemberData(nameof(Mended))]
    public void A_byte_order_mark_stays(string file)
    {
        var text = FixtureFile.Text(file);

        Assert.Equal("\uFEFF" + FixtureFile.Fix(text).Text, FixtureFile.Fix("\uFEFF" + text).Text);
    }

    [Theory]
    [MemberData(nameof(Mended))]
    public void A_file_without_a_last_line_break_is_mended_alike(string file)
    {
        var text = FixtureFile.Text(file).TrimEnd();

        Assert.Equal(FixtureFile.Fix(text + "\n").Text.TrimEnd(), FixtureFile.Fix(text).Text.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Mended))]
    public void A_comment_goes_only_with_its_line(string file)
    {
        var lines = FixtureFile.Text(file).TrimEnd().Split('\n');
        var text = string.Concat(lines.Select((line, index) => line.Trim().Length == 0 ? line + "\n" : $"{line} # line {index}\n"));
        var mended = FixtureFile.Fix(text).Text;
        var plain = FixtureFile.Fix(FixtureFile.Text(file)).Text;

        Assert.Equal(plain.TrimEnd(), Comment().Replace(mended, "").TrimEnd());
        var kept = mended.Split('\n').ToHashSet(StringComparer.Ordinal);
        var gone = lines.Select((line, index) => (Line: line, Index: index)).Where(line => line.Line.Trim().Length > 0 && !mended.Contains($" # line {line.Index}\n", StringComparison.Ordinal)).ToList();
        Assert.Equal(Comment().Count(text) - gone.Count, Comment().Count(mended));
        Assert.All(gone, line => Assert.DoesNotContain(line.Line + $" # line {line.Index}", kept));
    }

    [Theory]
    [MemberData(nameof(Mended))]
    public void What_no_edit_claims_is_the_same(string file)
    {
        var text = FixtureFile.Text(file);
        foreach (var finding in FixtureFile.Lint(text).Diagnostics)
        {
            if (finding.Fix is not { } fix)
                continue;
            var changed = FixBatch.Of([finding]).Apply(text);
            var at = 0;
            foreach (var edit in fix.Edits)
            {
                Assert.Equal(text[at..edit.Span.Start], changed[..(edit.Span.Start - at)]);
                changed = changed[(edit.Span.Start - at)..];
                Assert.StartsWith(edit.NewText, changed, StringComparison.Ordinal);
                changed = changed[edit.NewText.Length..];
                at = edit.Span.End;
            }

            Assert.Equal(text[at..], changed);
        }
    }

    [Theory]
    [MemberData(nameof(Mended))]
    public void A_mended_file_can_be_read(string file) =>
        Assert.DoesNotContain(ClusterLoader.Load(FixtureFile.Fix(FixtureFile.Text(file)).Text, "clusterspec.yaml").Diagnostics, finding => YamlFaults.All.Any(fault => fault.Name == finding.Rule));

    [GeneratedRegex(" # line [0-9]+")]
    private static partial Regex Comment();
}

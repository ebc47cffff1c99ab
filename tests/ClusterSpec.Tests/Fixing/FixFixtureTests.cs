using System.Text;
using ClusterSpec.Cli.Folder;
using ClusterSpec.Diagnostics;
using ClusterSpec.Fixing;

namespace ClusterSpec.Tests.Fixing;

/// <summary>The fixes of every bad file, each beside it as <c>bad*.diff</c>: what all of them together change, the unsafe ones too.</summary>
public sealed class FixFixtureTests
{
    public static TheoryData<string> Bad => FixtureFile.Bad;

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_mended_so(string file)
    {
        var path = Path.Combine(Repository.Fixtures, Path.ChangeExtension(file, ".diff"));
        var text = FixtureFile.Text(file);
        var outcome = ClusterFixer.Fix(text, Path.GetFileName(file), FixSafety.Unsafe);

        Assert.Empty(outcome.Refused.Select(refused => refused.Reason.ToString()));
        if (outcome.Applied.IsEmpty)
        {
            Assert.False(File.Exists(path), $"{path} shows fixes, and there are none any more");
            Assert.Same(text, outcome.Text);
        }
        else
        {
            Repository.AssertEqualsFile(path, Shown(text, outcome, Path.GetFileName(file)));
        }
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Each_fix_alone_mends_its_finding_and_makes_no_other(string file)
    {
        var text = FixtureFile.Text(file).TrimStart('\uFEFF');
        var before = FixtureFile.Lint(text);
        foreach (var finding in before.Diagnostics.Where(finding => finding.Fix is not null))
        {
            var batch = FixBatch.Of([finding]);

            Assert.Null(new FixComparison(before, FixtureFile.Lint(batch.Apply(text))).Complaint(batch.Findings)?.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_mended_is_not_mended_again(string file)
    {
        var mended = FixtureFile.Fix(FixtureFile.Text(file)).Text;

        Assert.Same(mended, FixtureFile.Fix(mended).Text);
    }

    [Fact]
    public void A_rule_says_that_it_has_fixes_where_its_bad_files_show_some_and_nowhere_else()
    {
        var shown = FixtureFile.Bad.Select(row => row.Data)
            .SelectMany(file => FixtureFile.Lint(FixtureFile.Text(file)).Diagnostics)
            .Where(finding => finding.Fix is not null)
            .GroupBy(finding => finding.Rule)
            .Select(group => (group.Key, group.Max(finding => finding.Fix?.Safety))).ToHashSet();
        var said = Catalogue.All.Where(rule => rule.Fixes is not null).Select(rule => (rule.Name, rule.Fixes)).ToHashSet();

        Assert.Empty(said.Except(shown));
        Assert.Empty(shown.Except(said));
        Assert.True(said.Count >= 30);
    }

    private static string Shown(string text, FixOutcome outcome, string name)
    {
        var shown = new StringBuilder();
        foreach (var finding in outcome.Applied)
            shown.Append($"{(finding.Fix?.Safety == FixSafety.Safe ? "safe" : "unsafe")}[{finding.Rule}]: {finding.Fix?.Title}\n");
        return shown.Append(UnifiedDiff.Of(new FileStep(name, FileChange.Updated, text, outcome.Text))).ToString();
    }
}

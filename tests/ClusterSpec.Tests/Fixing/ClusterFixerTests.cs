using ClusterSpec.Diagnostics;
using ClusterSpec.Fixing;
using ClusterSpec.Loading;
using ClusterSpec.Rules;

namespace ClusterSpec.Tests.Fixing;

public sealed class ClusterFixerTests
{
    private static readonly string Slip = File.ReadAllText(Path.Combine(Repository.Fixtures, "rules", "ip-forwarding-off", "bad.yaml"));

    [Fact]
    public void Unsafe_fixes_are_left_alone_unless_they_are_asked_for()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Fixtures, "rules", "swap-on", "bad.yaml"));

        Assert.Same(text, ClusterFixer.Fix(text, "a.yaml").Text);
        Assert.DoesNotContain("swap", ClusterFixer.Fix(text, "a.yaml", FixSafety.Unsafe).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_let_pass_is_not_mended()
    {
        var outcome = ClusterFixer.Fix(Slip, FixSafety.Unsafe, text => Lint(text, finding => finding with { Suppression = new Suppression(SuppressionKind.External, "") }));

        Assert.Same(Slip, outcome.Text);
        Assert.Empty(outcome.Applied);
        Assert.Empty(outcome.Refused);
    }

    [Fact]
    public void A_fix_that_makes_a_finding_is_taken_back_and_named()
    {
        var outcome = ClusterFixer.Fix("a: one\nb: two\n", FixSafety.Safe, text => Found(text, ("one", "a", "ONE"), ("two", "b", "TWO"), ("TWO", "b", null)));

        Assert.Equal("a: ONE\nb: two\n", outcome.Text);
        Assert.Equal("the fix of finds-two would make finds-TWO at b", Assert.Single(outcome.Refused).Reason.ToString());
        Assert.Equal("finds-one", Assert.Single(outcome.Applied).Rule);
        Assert.Equal("finds-two", Assert.Single(outcome.Lint.Diagnostics).Rule);
    }

    [Fact]
    public void A_fix_that_does_not_mend_is_taken_back_and_named()
    {
        var outcome = ClusterFixer.Fix("a: one\n", FixSafety.Safe, text => Found(text, ("on", "a", "only")));

        Assert.Equal("a: one\n", outcome.Text);
        Assert.Equal("the fix of finds-on does not mend it", Assert.Single(outcome.Refused).Reason.ToString());
    }

    [Fact]
    public void Two_fixes_that_undo_each_other_come_to_an_end()
    {
        var outcome = ClusterFixer.Fix("a: one\nb: x\n", FixSafety.Safe, text => text.Contains("one", StringComparison.Ordinal)
            ? Found(text, ("one", "a", "two")) with { Failed = FailedInputs.Of(["a"]) }
            : Found(text, ("two", "a", "one")) with { Failed = FailedInputs.Of(["a"]) });

        Assert.Equal("a: two\nb: x\n", outcome.Text);
        Assert.Equal("the fix of finds-two leads back to where the file was before", Assert.Single(outcome.Refused).Reason.ToString());
    }

    [Fact]
    public void A_finding_that_a_fault_of_shape_hid_is_no_fault_of_the_fix()
    {
        var text = Slip.Replace("sysctl:", "sysctls:", StringComparison.Ordinal);
        Assert.NotEqual(Slip, text);
        var outcome = ClusterFixer.Fix(text, "a.yaml");

        Assert.Empty(outcome.Refused);
        Assert.Equal(["unknown-key", "ip-forwarding-off"], outcome.Applied.Select(finding => finding.Rule));
        Assert.Equal(ClusterFixer.Fix(Slip, "a.yaml").Text, outcome.Text);
    }

    [Fact]
    public void A_text_that_is_not_YAML_stays()
    {
        const string text = "a: [1\n";
        var outcome = ClusterFixer.Fix(text, "a.yaml", FixSafety.Unsafe);

        Assert.Same(text, outcome.Text);
        Assert.NotEmpty(outcome.Lint.Diagnostics);
    }

    private static LintResult Lint(string text, Func<Diagnostic, Diagnostic> change)
    {
        var result = ClusterLinter.Lint(text, "a.yaml");
        return result with { Diagnostics = [.. result.Diagnostics.Select(change)] };
    }

    // A finding wherever a word stands in the text, perhaps with the word that is to stand there instead.
    private static LintResult Found(string text, params (string Word, string Path, string? Better)[] words)
    {
        var loaded = ClusterLoader.Load(text, "a.yaml");
        var found = words.Where(word => text.Contains(word.Word, StringComparison.Ordinal)).Select(word =>
            loaded.Locate(new Finding($"finds-{word.Word}", Severity.Info, word.Path, "words") { Fix = word.Better is null ? null : FindingFix.Set(word.Path, word.Better) }));
        return new LintResult("a.yaml", null, null, [.. found]);
    }
}

using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;
using ClusterSpec.Tests.Documents;
using FsCheck.Xunit;

namespace ClusterSpec.Tests.Fixing;

/// <summary>Fixes of files that nobody wrote: they settle, the result can be read, and what they do holds.</summary>
public sealed class FixPropertyTests
{
    private static readonly string[] Seeds =
        [.. new[] { "small", "dual-stack", "edge", "vxlan", "single-node" }.Select(name => Path.Combine(Repository.Fixtures, "clusters", name, "clusterspec.yaml")).Where(File.Exists)];

    [Property(MaxTest = 100, Arbitrary = [typeof(DrawnDocumentArbitrary)])]
    public void A_drawn_document_is_mended_once(DrawnDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Holds(document.Yaml);
    }

    [Property(MaxTest = 100)]
    public void A_redrawn_cluster_is_mended_once(int seed) => Holds(RedrawnFixture.Draw(Seeds[(seed & int.MaxValue) % Seeds.Length], seed).Yaml);

    private static void Holds(string text)
    {
        var before = FixtureFile.Lint(text);
        var outcome = FixtureFile.Fix(text);

        Assert.Empty(outcome.Refused.Where(refused => refused.Finding.Fix?.Safety == FixSafety.Safe).Select(refused => $"{refused.Reason}: {refused.Finding.Fix?.Title}"));
        Assert.Equal(outcome.Applied.IsEmpty, ReferenceEquals(text, outcome.Text) || text == outcome.Text);
        Assert.Same(outcome.Text, FixtureFile.Fix(outcome.Text).Text);
        if (before.Cluster is not null)
            Assert.DoesNotContain(ClusterLoader.Load(outcome.Text, "clusterspec.yaml").Diagnostics, finding => finding.Rule == YamlFaults.Syntax);
        Assert.Equal(outcome.Lint.Diagnostics.Select(finding => (finding.Rule, finding.Path)), FixtureFile.Lint(outcome.Text).Diagnostics.Select(finding => (finding.Rule, finding.Path)));
    }
}

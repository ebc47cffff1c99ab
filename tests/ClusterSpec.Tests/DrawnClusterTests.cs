using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Loading;
using ClusterSpec.Rendering;
using ClusterSpec.Rules;
using ClusterSpec.Tests.Documents;

namespace ClusterSpec.Tests;

/// <summary>Resolver, rules and planners take every cluster that could be read, however odd: drawn from the schema, or a cluster of the fixtures
/// with some of its values drawn anew.</summary>
public sealed class DrawnClusterTests
{
    /// <summary>A range drawn at random has thousands of hosts as often as few; a handful of such clusters is enough.</summary>
    private const int MostLargeClusters = 4;
    private const int ManyHosts = 2000;

    private static readonly IReadOnlyList<string> Fixtures =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "clusters"), "clusterspec.yaml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "rules"), "good*.yaml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal),
    ];

    private int largeClusters;

    [Fact]
    public void No_document_of_the_schema_makes_anything_throw()
    {
        foreach (var seed in Enumerable.Range(1, 300))
            Look(DrawnDocumentArbitrary.Draw(seed));
    }

    [Fact]
    public void No_cluster_with_odd_values_makes_anything_throw()
    {
        var rendered = Enumerable.Range(1, 300).Count(seed => Look(RedrawnFixture.Draw(Fixtures[seed % Fixtures.Count], seed)));

        Assert.True(rendered >= 30, $"only {rendered} of the clusters had no errors and were rendered");
    }

    [Fact]
    public void More_hosts_than_are_expanded_make_nothing_throw()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Fixtures, "clusters", "large", "clusterspec.yaml"))
            .Replace("10.40.4.1-10.40.5.44", "10.0.0.0-10.255.255.255", StringComparison.Ordinal)
            .Replace("10.40.0.21-10.40.0.25", "\"fd00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff\"", StringComparison.Ordinal);

        Look(new DrawnDocument(0, [], text, []));
    }

    /// <summary>Runs everything there is over a document.</summary>
    /// <returns>Whether it had no errors and was rendered.</returns>
    private bool Look(DrawnDocument document)
    {
        var step = "loading";
        try
        {
            var loaded = ClusterLoader.Load(document.Yaml, "drawn.yaml");
            if (loaded.Cluster is not { } cluster)
                return false;
            step = "resolving";
            var effective = EffectiveResolver.Resolve(cluster);
            if (effective.Hosts.Length > ManyHosts && ++largeClusters > MostLargeClusters)
                return false;
            var hasErrors = !loaded.IsSound;
            foreach (var rule in RuleCatalog.All)
            {
                step = rule.Description.Name;
                foreach (var finding in rule.Check(effective))
                    hasErrors |= loaded.Locate(finding).Severity == Severity.Error;
            }

            if (hasErrors)
                return false;
            step = "rendering";
            return ClusterRenderer.Render(effective, "drawn.yaml").Length > 0;
        }
        catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{step}: {problem}\n{document}");
            return false;
        }
    }
}

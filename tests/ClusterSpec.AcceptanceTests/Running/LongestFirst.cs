using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(ClusterSpec.AcceptanceTests.Running.LongestFirst))]

namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>The longest groups of tests start first: one that starts last keeps a single core busy while the others have nothing to do.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    // Longest first, by a run on two cores.
    private static readonly string[] Long =
    [
        Building.BuiltClone.Collection, nameof(Rendered.PlaybookTests), nameof(Packages.PreCommitTests), nameof(Rendered.ApiServerTests),
        nameof(Rendered.FailoverTests), nameof(Building.SchemaBuildTests), nameof(Rendered.EtcdTests), nameof(Rendered.BgpTests), nameof(Rendered.MtuTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(Rank)];

    // The name of a class's own collection is "Test collection for" and the class.
    private static int Rank<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}

namespace ClusterSpec.Tests.Languages;

/// <summary>Assertions whose failure shows every item.</summary>
internal static class Lists
{
    public static void Empty(IEnumerable<string> items)
    {
        var all = items.Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count}:\n{string.Join('\n', all)}");
    }
}

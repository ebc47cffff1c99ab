namespace ClusterSpec.Loading;

/// <summary>How large a file may be. A plan of 5,000 hosts written out one by one is about 1 MiB, 35,000 nodes and 5 levels.</summary>
internal static class YamlLimits
{
    /// <summary>Bytes of a file: sixteen times the largest plan, and still read in a fraction of a second.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Keys and values of a file: twice those of 20,000 hosts written out, which is the most that are looked at. Each takes some
    /// 150 bytes of memory, and a file of brackets and commas would have eight million.</summary>
    public const int MostValues = 300_000;

    /// <summary>Levels of nesting: the schema has nine; the parser's time grows with the square of them.</summary>
    public const int MostDepth = 64;

    /// <summary>Nodes that aliases may stand for: nine levels of nine aliases would stand for 400 million.</summary>
    public const int MostAliasNodes = 100_000;
}

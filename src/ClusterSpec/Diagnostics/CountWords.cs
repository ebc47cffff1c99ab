using System.Globalization;
using System.Numerics;

namespace ClusterSpec.Diagnostics;

/// <summary>Counts in messages, the same in every culture.</summary>
internal static class CountWords
{
    /// <summary><c>7</c>, <c>5,001</c>.</summary>
    public static string Of<T>(T count)
        where T : IBinaryInteger<T> => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 node</c>, <c>5,001 nodes</c>.</summary>
    public static string Of(long count, string noun) => $"{Of(count)} {noun}{(count == 1 ? "" : "s")}";
}

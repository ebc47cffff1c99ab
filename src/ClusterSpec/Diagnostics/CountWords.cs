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
    /// <param name="count">How many.</param>
    /// <param name="noun">In the singular; its plural ends in s.</param>
    public static Phrase Of(long count, string noun)
    {
        var phrase = new Phrase(noun.Length, 1);
        phrase.AppendFormatted(Of(count));
        phrase.AppendLiteral($" {noun}{(count == 1 ? "" : "s")}");
        return phrase;
    }
}

using System.Collections.Immutable;

namespace ClusterSpec.Generator.Patterns;

/// <summary>A set of UTF-16 units: ranges in order that neither overlap nor touch.</summary>
internal sealed class CharSet
{
    public static readonly CharSet All = Of(new CharRange(char.MinValue, char.MaxValue));

    // ECMA-262 gives \s more members beyond ASCII; names, addresses and amounts have no use for them.
    public static readonly CharSet Space = Of(new CharRange('\t', '\r'), new CharRange(' ', ' '));
    public static readonly CharSet Digit = Of(new CharRange('0', '9'));

    public static readonly CharSet Word =
        Of(new CharRange('0', '9'), new CharRange('A', 'Z'), new CharRange('_', '_'), new CharRange('a', 'z'));

    /// <summary>What <c>.</c> matches, https://tc39.es/ecma262/#prod-LineTerminator left out.</summary>
    public static readonly CharSet NotLineEnd =
        Of(new CharRange('\n', '\n'), new CharRange('\r', '\r'), new CharRange('\u2028', '\u2029')).Complement();

    private CharSet(ImmutableArray<CharRange> ranges) => Ranges = ranges;

    public ImmutableArray<CharRange> Ranges { get; }

    public static CharSet Of(params IEnumerable<CharRange> ranges)
    {
        var merged = new List<CharRange>();
        foreach (CharRange range in ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = new CharRange(merged[^1].First, (char)Math.Max(merged[^1].Last, range.Last));
            else
                merged.Add(range);
        }

        return new CharSet([.. merged]);
    }

    public CharSet Complement()
    {
        var gaps = new List<CharRange>();
        int next = char.MinValue;
        foreach (CharRange range in Ranges)
        {
            if (next < range.First)
                gaps.Add(new CharRange((char)next, (char)(range.First - 1)));
            next = range.Last + 1;
        }

        if (next <= char.MaxValue)
            gaps.Add(new CharRange((char)next, char.MaxValue));
        return new CharSet([.. gaps]);
    }

    public bool Contains(char unit)
    {
        foreach (CharRange range in Ranges)
        {
            if (range.First <= unit && unit <= range.Last)
                return true;
        }

        return false;
    }
}

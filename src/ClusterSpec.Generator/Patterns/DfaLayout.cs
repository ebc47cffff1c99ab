using System.Collections.Immutable;

namespace ClusterSpec.Generator.Patterns;

/// <summary>Numbers the states as <see cref="Dfa"/> wants them and gives one column to all units that lead to the same states.</summary>
internal static class DfaLayout
{
    private const int AsciiLength = 128;

    public static Dfa Arrange(StateGraph graph, string pattern)
    {
        int[] rows = [.. Enumerable.Range(0, graph.Next.Length).Where(state => !IsTrap(graph, state)).OrderBy(state => graph.Accepting[state])];
        int[] numbers = [.. graph.Accepting.Select(accepting => accepting ? rows.Length + 1 : 0)];
        for (int row = 0; row < rows.Length; row++)
            numbers[rows[row]] = row + 1;

        var columns = new Dictionary<string, byte>();
        var firstRanges = new List<int>();
        var columnOfRange = new byte[graph.RangeStarts.Length];
        for (int range = 0; range < columnOfRange.Length; range++)
        {
            string targets = string.Concat(rows.Select(state => (char)numbers[graph.Next[state][range]]));
            if (!columns.TryGetValue(targets, out columnOfRange[range]))
            {
                if (columns.Count > byte.MaxValue)
                    throw new PatternSyntaxException(pattern, 0, $"it tells more than {byte.MaxValue + 1} kinds of characters apart");
                columnOfRange[range] = columns[targets] = (byte)columns.Count;
                firstRanges.Add(range);
            }
        }

        int[] wide = WideRanges(graph.RangeStarts, columnOfRange);
        return new Dfa(
            numbers[0],
            rows.Length,
            columns.Count,
            1 + rows.Count(state => !graph.Accepting[state]),
            [.. Enumerable.Range(0, AsciiLength).Select(unit => columnOfRange[RangeOf(graph.RangeStarts, unit)])],
            [.. wide.Select(range => (char)Math.Max((int)graph.RangeStarts[range], AsciiLength))],
            [.. wide.Select(range => columnOfRange[range])],
            [.. rows.SelectMany(state => firstRanges.Select(range => (ushort)numbers[graph.Next[state][range]]))]);
    }

    private static bool IsTrap(StateGraph graph, int state) => graph.Next[state].All(next => next == state);

    private static int RangeOf(ImmutableArray<char> starts, int unit) => starts.Count(start => start <= unit) - 1;

    /// <summary>The ranges beyond ASCII, without those that continue the column of the one before.</summary>
    private static int[] WideRanges(ImmutableArray<char> starts, byte[] columnOfRange)
    {
        int first = RangeOf(starts, AsciiLength);
        return [.. Enumerable.Range(first, starts.Length - first)
            .Where(range => range == first || columnOfRange[range] != columnOfRange[range - 1])];
    }
}

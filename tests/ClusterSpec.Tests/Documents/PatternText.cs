using System.Collections.Concurrent;
using ClusterSpec.Generator.Patterns;

namespace ClusterSpec.Tests.Documents;

/// <summary>Draws texts that a pattern accepts, by a walk through its automaton.</summary>
internal sealed class PatternText
{
    private const int UsualLength = 40;

    private static readonly ConcurrentDictionary<string, PatternText> Known = new(StringComparer.Ordinal);

    // What files hold, and a little of what they hold rarely; no surrogates, as the walk goes by single units.
    private static readonly char[] Units = [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(unit => (char)unit), '\t', '\u0001', 'ß', 'İ', '界', '\u2028'];

    private readonly Dfa dfa;
    private readonly int[] distances;
    private readonly ILookup<int, char> unitsOfColumn;

    private PatternText(string pattern)
    {
        dfa = PatternCompiler.Compile(pattern);
        distances = Distances(dfa);
        unitsOfColumn = Units.ToLookup(Column);
    }

    /// <summary>A text that the pattern accepts.</summary>
    public static string Draw(string pattern, Random random) => Known.GetOrAdd(pattern, key => new PatternText(key)).Draw(random);

    private string Draw(Random random)
    {
        var text = new List<char>();
        var state = dfa.Start;
        while (state <= dfa.Rows)
        {
            if (state >= dfa.FirstAccepting && (text.Count >= UsualLength || random.Next(4) == 0))
                break;
            var steps = Enumerable.Range(0, dfa.Columns).Where(column => unitsOfColumn.Contains(column) && IsWayOut(state, column, text.Count)).ToList();
            if (steps.Count == 0)
                break;
            var step = steps[random.Next(steps.Count)];
            var units = unitsOfColumn[step].ToList();
            text.Add(units[random.Next(units.Count)]);
            state = Next(state, step);
        }

        return string.Concat(text);
    }

    // Past the usual length every step has to lead nearer to an end.
    private bool IsWayOut(int state, int column, int length)
    {
        var next = distances[Next(state, column)];
        return next < int.MaxValue && (length < UsualLength || next < distances[state]);
    }

    private int Next(int state, int column) => dfa.Transitions[((state - 1) * dfa.Columns) + column];

    private int Column(char unit)
    {
        if (unit < dfa.AsciiColumns.Length)
            return dfa.AsciiColumns[unit];
        var range = dfa.WideStarts.Length - 1;
        while (unit < dfa.WideStarts[range])
            range--;
        return dfa.WideColumns[range];
    }

    private static int[] Distances(Dfa dfa)
    {
        var distances = Enumerable.Range(0, dfa.Rows + 2).Select(state => state >= dfa.FirstAccepting ? 0 : int.MaxValue).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var state = 1; state <= dfa.Rows; state++)
            {
                var nearest = Enumerable.Range(0, dfa.Columns).Min(column => distances[dfa.Transitions[((state - 1) * dfa.Columns) + column]]);
                if (nearest == int.MaxValue || nearest + 1 >= distances[state])
                    continue;
                distances[state] = nearest + 1;
                changed = true;
            }
        }

        return distances;
    }
}

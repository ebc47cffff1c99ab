using System.Collections.Immutable;

namespace ClusterSpec.Generator.Patterns;

/// <summary>From a nondeterministic to a deterministic automaton: each state stands for the set of states that one can be in.</summary>
internal sealed class SubsetConstruction
{
    /// <summary>
    /// A name of 253 characters, the longest of DNS, takes some 500; past four of those the table would be larger than the rest of the
    /// generated code, and the pattern is one that multiplies its counts.
    /// </summary>
    public const int MaxStates = 2_048;

    private readonly Nfa _nfa;
    private readonly string _pattern;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<int[]> _sets = [];

    private SubsetConstruction(Nfa nfa, string pattern)
    {
        _nfa = nfa;
        _pattern = pattern;
    }

    public static StateGraph Run(Nfa nfa, string pattern) => new SubsetConstruction(nfa, pattern).Run();

    private StateGraph Run()
    {
        ImmutableArray<char> rangeStarts = RangeStarts(_nfa.UnitSets);
        var next = ImmutableArray.CreateBuilder<ImmutableArray<int>>();

        // The start is never entered again: ^ passes here alone, so an equal set later is another state.
        _sets.Add(_nfa.Closure([0], atTextStart: true, atTextEnd: false));
        for (int state = 0; state < _sets.Count; state++)
            next.Add([.. rangeStarts.Select(unit => NumberOf(_nfa.Closure(_nfa.Step(_sets[state], unit), false, false)))]);

        return new StateGraph(rangeStarts, next.ToImmutable(), [.. _sets.Select((set, state) => IsAccepting(set, state == 0))]);
    }

    private bool IsAccepting(int[] set, bool atTextStart) => _nfa.Closure(set, atTextStart, atTextEnd: true).Contains(_nfa.Final);

    private int NumberOf(int[] set)
    {
        string key = string.Concat(set.Select(state => (char)state));
        if (_numbers.TryGetValue(key, out int number))
            return number;
        if (_sets.Count == MaxStates)
            throw new PatternSyntaxException(_pattern, 0, $"its matcher needs more than {MaxStates} states; lower its counts");
        _sets.Add(set);
        return _numbers[key] = _sets.Count - 1;
    }

    /// <summary>Cuts the units into ranges inside which no set of the pattern begins or ends.</summary>
    private static ImmutableArray<char> RangeStarts(IEnumerable<CharSet> sets)
    {
        var starts = new SortedSet<char> { char.MinValue };
        foreach (CharRange range in sets.SelectMany(set => set.Ranges))
        {
            starts.Add(range.First);
            if (range.Last < char.MaxValue)
                starts.Add((char)(range.Last + 1));
        }

        return [.. starts];
    }
}

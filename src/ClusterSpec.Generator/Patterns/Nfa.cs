namespace ClusterSpec.Generator.Patterns;

/// <summary>A nondeterministic automaton: for each state the edges that leave it. State 0 is the start.</summary>
internal sealed class Nfa(IReadOnlyList<IReadOnlyList<NfaEdge>> edges, int final)
{
    /// <summary>Far above a real pattern (an IPv4-or-IPv6 network has some 1,500), low enough that nested counts fail at once.</summary>
    public const int MaxStates = 16_384;

    public int Final => final;

    /// <summary>Every set that an edge reads.</summary>
    public IEnumerable<CharSet> UnitSets => edges.SelectMany(leaving => leaving).Select(edge => edge.Units).OfType<CharSet>();

    /// <summary>The states reached from <paramref name="states"/> without reading a unit, themselves included, in ascending order.</summary>
    public int[] Closure(IEnumerable<int> states, bool atTextStart, bool atTextEnd)
    {
        var reached = new HashSet<int>(states);
        var open = new Stack<int>(reached);
        while (open.TryPop(out int state))
        {
            foreach (NfaEdge edge in edges[state])
            {
                bool passes = edge.Kind switch
                {
                    NfaEdgeKind.Free => true,
                    NfaEdgeKind.AtTextStart => atTextStart,
                    NfaEdgeKind.AtTextEnd => atTextEnd,
                    _ => false,
                };
                if (passes && reached.Add(edge.Target))
                    open.Push(edge.Target);
            }
        }

        return [.. reached.Order()];
    }

    /// <summary>The states right after reading <paramref name="unit"/>.</summary>
    public IEnumerable<int> Step(IEnumerable<int> states, char unit) =>
        from state in states
        from edge in edges[state]
        where edge.Units is { } units && units.Contains(unit)
        select edge.Target;
}

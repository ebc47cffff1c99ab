namespace ClusterSpec.Generator.Patterns;

/// <summary>
/// Thompson's construction. Each part is hung onto an existing state and gives the state behind it; no part adds an edge
/// back into the state that it hangs on, so that parts can share it.
/// </summary>
internal sealed class NfaBuilder
{
    private readonly string _pattern;
    private readonly List<List<NfaEdge>> _edges = [];

    private NfaBuilder(string pattern) => _pattern = pattern;

    /// <summary>An automaton for whole texts: a loop before and one behind the pattern make it match anywhere in a text.</summary>
    public static Nfa Build(PatternNode tree, string pattern)
    {
        var builder = new NfaBuilder(pattern);
        int final = builder.AnyText(builder.Add(tree, builder.AnyText(builder.NewState())));
        return new Nfa(builder._edges, final);
    }

    private int AnyText(int from) => Loop(new PatternNode.Unit(CharSet.All), from);

    private int Add(PatternNode node, int from) => node switch
    {
        PatternNode.TextStart => Edge(NfaEdgeKind.AtTextStart, from),
        PatternNode.TextEnd => Edge(NfaEdgeKind.AtTextEnd, from),
        PatternNode.Unit unit => Edge(NfaEdgeKind.Unit, from, unit.Set),
        PatternNode.Sequence sequence => sequence.Items.Aggregate(Edge(NfaEdgeKind.Free, from), (end, item) => Add(item, end)),
        PatternNode.Alternation alternation => Join([.. alternation.Choices.Select(choice => Add(choice, from))]),
        PatternNode.Repeat repeat => Repeat(repeat, from),
        _ => throw new InvalidOperationException($"unknown node {node}"),
    };

    private int Repeat(PatternNode.Repeat repeat, int from)
    {
        int end = Edge(NfaEdgeKind.Free, from);
        for (int i = 0; i < repeat.Min; i++)
            end = Add(repeat.Item, end);
        if (repeat.Max is not { } max)
            return Loop(repeat.Item, end);

        var ends = new List<int> { end };
        for (int i = repeat.Min; i < max; i++)
            ends.Add(Add(repeat.Item, ends[^1]));
        return Join(ends);
    }

    private int Loop(PatternNode item, int from)
    {
        int turn = Edge(NfaEdgeKind.Free, from);
        Connect(Add(item, turn), turn);
        return Edge(NfaEdgeKind.Free, turn);
    }

    private int Join(IReadOnlyList<int> ends)
    {
        int joined = NewState();
        foreach (int end in ends)
            Connect(end, joined);
        return joined;
    }

    private int Edge(NfaEdgeKind kind, int from, CharSet? units = null)
    {
        int target = NewState();
        _edges[from].Add(new NfaEdge(kind, units, target));
        return target;
    }

    private void Connect(int from, int to) => _edges[from].Add(new NfaEdge(NfaEdgeKind.Free, null, to));

    private int NewState()
    {
        if (_edges.Count == Nfa.MaxStates)
            throw new PatternSyntaxException(_pattern, 0, $"it needs more than {Nfa.MaxStates} states; lower its counts");
        _edges.Add([]);
        return _edges.Count - 1;
    }
}

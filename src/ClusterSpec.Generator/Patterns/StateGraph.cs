using System.Collections.Immutable;

namespace ClusterSpec.Generator.Patterns;

/// <summary>
/// A deterministic automaton before it is laid out as a table. State 0 is the start; <paramref name="Next"/> gives for each state
/// the one behind each range of units, of which <paramref name="RangeStarts"/> holds the first units, the first being NUL.
/// </summary>
internal sealed record StateGraph(
    ImmutableArray<char> RangeStarts, ImmutableArray<ImmutableArray<int>> Next, ImmutableArray<bool> Accepting);

using System.Collections.Immutable;

namespace ClusterSpec.Generator.Patterns;

/// <summary>
/// Moore's algorithm: states that answer alike are one block; a block splits while a range of units leads its states into different
/// blocks. Blocks are numbered by their first state, so the start stays 0 and equal patterns give equal numbers.
/// </summary>
internal static class StateMinimization
{
    public static StateGraph Run(StateGraph graph)
    {
        int[] blocks = Number(graph.Accepting);
        int count;
        do
        {
            count = blocks.Max();
            int[] before = blocks;
            for (int range = 0; range < graph.RangeStarts.Length; range++)
            {
                int[] current = blocks;
                int column = range;
                blocks = Number(graph.Next.Select((next, state) => (current[state], before[next[column]])));
            }
        }
        while (blocks.Max() > count);

        int[] firsts = [.. Enumerable.Range(0, count + 1).Select(block => Array.IndexOf(blocks, block))];
        return new StateGraph(
            graph.RangeStarts,
            [.. firsts.Select(state => graph.Next[state].Select(next => blocks[next]).ToImmutableArray())],
            [.. firsts.Select(state => graph.Accepting[state])]);
    }

    private static int[] Number<T>(IEnumerable<T> keys)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        return [.. keys.Select(key => numbers.TryGetValue(key, out int number) ? number : numbers[key] = numbers.Count)];
    }
}

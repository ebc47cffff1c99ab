using System.Collections.Immutable;

namespace ClusterSpec.Generator.Patterns;

/// <summary>
/// A deterministic automaton as tables. State 0 refuses whatever follows, <c>rows + 1</c> accepts whatever follows; the states between
/// have a row of <c>columns</c> entries each in <c>transitions</c>, and those from <c>firstAccepting</c> on accept a text that ends there.
/// <c>asciiColumns</c> gives the column of each ASCII unit; beyond, <c>wideStarts</c> are the first units of ranges and
/// <c>wideColumns</c> their columns.
/// </summary>
internal sealed class Dfa(
    int start,
    int rows,
    int columns,
    int firstAccepting,
    ImmutableArray<byte> asciiColumns,
    ImmutableArray<char> wideStarts,
    ImmutableArray<byte> wideColumns,
    ImmutableArray<ushort> transitions)
{
    public int Start => start;

    public int Rows => rows;

    public int Columns => columns;

    public int FirstAccepting => firstAccepting;

    public ImmutableArray<byte> AsciiColumns => asciiColumns;

    public ImmutableArray<char> WideStarts => wideStarts;

    public ImmutableArray<byte> WideColumns => wideColumns;

    public ImmutableArray<ushort> Transitions => transitions;

    // The body is the text of DfaEmitter.MatchBody, which a test holds: what is tested here is what the generated code runs.
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        int state = start;
        foreach (char unit in text)
        {
            if (state == 0 || state > rows)
                break;

            int column;
            if (unit < asciiColumns.Length)
            {
                column = asciiColumns[unit];
            }
            else
            {
                int range = wideStarts.Length - 1;
                while (unit < wideStarts[range])
                    range--;
                column = wideColumns[range];
            }

            state = transitions[(state - 1) * columns + column];
        }

        return state >= firstAccepting;
    }
}

using System.Globalization;
using System.Text;

namespace ClusterSpec.Generator.Patterns;

/// <summary>Prints a <see cref="Dfa"/> as C#: its tables, which the compiler keeps as data of the assembly, and a loop that never changes.</summary>
internal static class DfaEmitter
{
    /// <summary>The same text as the body of <see cref="Dfa.IsMatch"/>.</summary>
    public const string MatchBody = """
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

        """;

    private const int ListedPerLine = 32;

    public static string Method(string name, string pattern, Dfa dfa)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $"    // {Printable(pattern)}\n");
        code.Append(CultureInfo.InvariantCulture, $"    internal static bool {name}(ReadOnlySpan<char> text)\n    {{\n");
        Constant(code, "start", dfa.Start);
        Constant(code, "rows", dfa.Rows);
        Constant(code, "columns", dfa.Columns);
        Constant(code, "firstAccepting", dfa.FirstAccepting);
        Table(code, "byte", "asciiColumns", ListedPerLine, dfa.AsciiColumns.Select(Number));
        Table(code, "char", "wideStarts", ListedPerLine, dfa.WideStarts.Select(unit => $@"'\u{(int)unit:x4}'"));
        Table(code, "byte", "wideColumns", ListedPerLine, dfa.WideColumns.Select(Number));
        Table(code, dfa.Rows < byte.MaxValue ? "byte" : "ushort", "transitions", dfa.Columns, dfa.Transitions.Select(Number));
        return code.Append('\n').Append(MatchBody.ReplaceLineEndings("\n")).Append("    }\n").ToString();
    }

    private static void Constant(StringBuilder code, string name, int value) =>
        code.Append(CultureInfo.InvariantCulture, $"        const int {name} = {value};\n");

    private static void Table(StringBuilder code, string type, string name, int perLine, IEnumerable<string> entries)
    {
        string[] lines = [.. entries.Chunk(perLine).Select(line => string.Join(", ", line))];
        string list = lines.Length > 1 ? $"\n        [\n            {string.Join(",\n            ", lines)},\n        ]" : $" [{string.Concat(lines)}]";
        code.Append(CultureInfo.InvariantCulture, $"        ReadOnlySpan<{type}> {name} ={list};\n");
    }

    private static string Number<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    // A line end inside the pattern would end the comment that shows it.
    private static string Printable(string pattern) =>
        string.Concat(pattern.Select(unit => unit is >= ' ' and <= '~' ? unit.ToString() : $@"\u{(int)unit:x4}"));
}

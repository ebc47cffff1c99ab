using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ClusterSpec.Generator.Patterns;

namespace ClusterSpec.Tests.Generator.Patterns;

/// <summary>The generated method is what the tests above run: the same tables, read back from its text, and the same loop.</summary>
public sealed class DfaEmitterTests
{
    public static TheoryData<string> Names => PatternCompilerTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Prints_the_tables_of_the_automaton(string name)
    {
        Dfa dfa = PatternCompiler.Compile(SamplePatterns.All[name]);
        string code = PatternCompiler.CSharpMethod("Sample", SamplePatterns.All[name]);

        Assert.Equal(
            [dfa.Start, dfa.Rows, dfa.Columns, dfa.FirstAccepting],
            [Constant(code, "start"), Constant(code, "rows"), Constant(code, "columns"), Constant(code, "firstAccepting")]);
        Assert.Equal(dfa.AsciiColumns.Select(entry => (int)entry), Table(code, "byte", "asciiColumns"));
        Assert.Equal(dfa.WideStarts.Select(entry => (int)entry), Table(code, "char", "wideStarts"));
        Assert.Equal(dfa.WideColumns.Select(entry => (int)entry), Table(code, "byte", "wideColumns"));
        Assert.Equal(dfa.Transitions.Select(entry => (int)entry), Table(code, dfa.Rows < 255 ? "byte" : "ushort", "transitions"));
    }

    [Fact]
    public void Prints_the_loop_that_the_automaton_itself_runs()
    {
        string source = File.ReadAllText(Path.Combine(RepositoryRoot, "src/ClusterSpec.Generator/Patterns/Dfa.cs"));
        string loop = $"(ReadOnlySpan<char> text)\n    {{\n{DfaEmitter.MatchBody}    }}\n";

        Assert.Contains(loop, source, StringComparison.Ordinal);
        Assert.EndsWith($"\n\n{DfaEmitter.MatchBody}    }}\n", PatternCompiler.CSharpMethod("Sample", "a"), StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_one_method_and_no_more()
    {
        string code = PatternCompiler.CSharpMethod("Sample", "^b$");

        Assert.StartsWith(
            """
                // ^b$
                internal static bool Sample(ReadOnlySpan<char> text)
                {
                    const int start = 1;
                    const int rows = 2;
                    const int columns = 2;
                    const int firstAccepting = 2;
                    ReadOnlySpan<byte> asciiColumns =
                    [
                        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                        0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                    ];
                    ReadOnlySpan<char> wideStarts = ['\u0080'];
                    ReadOnlySpan<byte> wideColumns = [0];
                    ReadOnlySpan<byte> transitions =
                    [
                        0, 2,
                        0, 0,
                    ];


            """,
            code,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_end_in_the_pattern_does_not_leave_the_comment()
    {
        string code = PatternCompiler.CSharpMethod("Sample", "^a\nb\u2028$");

        Assert.StartsWith("    // ^a\\u000ab\\u2028$\n    internal ", code, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_both_kinds_takes_a_few_hundred_lines()
    {
        string code = PatternCompiler.CSharpMethod("Cidr", SamplePatterns.Cidr);

        Assert.InRange(code.Count(unit => unit == '\n'), 100, 200);
        Assert.DoesNotContain('\r', code);
    }

    private static string RepositoryRoot => typeof(DfaEmitterTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value ?? throw new InvalidOperationException("the project names no root");

    private static int Constant(string code, string name) =>
        int.Parse(Regex.Match(code, $@"const int {name} = (\d+);").Groups[1].Value, CultureInfo.InvariantCulture);

    private static IEnumerable<int> Table(string code, string type, string name)
    {
        string list = Regex.Match(code, $@"ReadOnlySpan<{type}> {name} =\s*\[([^\]]*)\];").Groups[1].Value;
        return Regex.Matches(list, @"'\\u([0-9a-f]{4})'|(\d+)").Select(entry => entry.Groups[1].Success
            ? int.Parse(entry.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : int.Parse(entry.Groups[2].Value, CultureInfo.InvariantCulture));
    }
}

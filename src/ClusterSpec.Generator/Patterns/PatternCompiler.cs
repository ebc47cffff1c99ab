namespace ClusterSpec.Generator.Patterns;

/// <summary>
/// Turns a JSON-schema <c>pattern</c> into a table that decides on a text in one pass, so that the shipped tool needs no Regex.
/// The language is ECMA-262 without look-around, backreferences, lazy quantifiers, named groups, <c>\b</c>, <c>\p</c> and flags.
/// A text is UTF-16 units, as in ECMA-262 without the u flag; <c>\d</c>, <c>\w</c> and <c>\s</c> hold ASCII only.
/// </summary>
internal static class PatternCompiler
{
    /// <exception cref="PatternSyntaxException">The pattern is wrong, not supported or too large.</exception>
    public static Dfa Compile(string pattern)
    {
        PatternNode tree = PatternParser.Parse(pattern);
        Nfa nfa = NfaBuilder.Build(tree, pattern);
        StateGraph graph = SubsetConstruction.Run(nfa, pattern);
        return DfaLayout.Arrange(StateMinimization.Run(graph), pattern);
    }

    /// <summary>A method <c>internal static bool Name(ReadOnlySpan&lt;char&gt; text)</c>, indented as a member of a top-level class.</summary>
    /// <exception cref="PatternSyntaxException">The pattern is wrong, not supported or too large.</exception>
    public static string CSharpMethod(string methodName, string pattern) => DfaEmitter.Method(methodName, pattern, Compile(pattern));
}

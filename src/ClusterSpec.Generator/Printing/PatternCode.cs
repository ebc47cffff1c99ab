using ClusterSpec.Generator.Model;
using ClusterSpec.Generator.Schema;

namespace ClusterSpec.Generator.Printing;

/// <summary>The method that decides on a pattern.</summary>
internal static class PatternCode
{
    public static string Method(PatternModel pattern) =>
        $"    internal static bool {pattern.Method}(ReadOnlySpan<char> text) =>\n" +
        $"        System.Text.RegularExpressions.Regex.IsMatch(text, {Words.Literal(pattern.Pattern)}, " +
        "System.Text.RegularExpressions.RegexOptions.CultureInvariant);\n";
}

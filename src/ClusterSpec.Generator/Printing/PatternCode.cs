using ClusterSpec.Generator.Model;
using ClusterSpec.Generator.Patterns;
using ClusterSpec.Generator.Schema;

namespace ClusterSpec.Generator.Printing;

/// <summary>The method that decides on a pattern.</summary>
internal static class PatternCode
{
    /// <exception cref="SchemaException">The pattern is wrong, or more than the compiler of patterns knows.</exception>
    public static string Method(PatternModel pattern)
    {
        try
        {
            return PatternCompiler.CSharpMethod(pattern.Method, pattern.Pattern).TrimEnd('\n');
        }
        catch (PatternSyntaxException e)
        {
            throw new SchemaException(new SchemaFault(pattern.Pointer, e.Message));
        }
    }
}

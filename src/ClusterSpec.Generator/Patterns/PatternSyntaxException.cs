namespace ClusterSpec.Generator.Patterns;

/// <summary>A pattern is no regular expression, or uses a part of the language that the compiler does not support.</summary>
internal sealed class PatternSyntaxException(string pattern, int position, string reason)
    : Exception($"pattern {pattern}, at offset {position}: {reason}")
{
    public string Pattern => pattern;

    /// <summary>Offset into the pattern, in UTF-16 units from 0; 0 where the pattern as a whole is at fault.</summary>
    public int Position => position;

    public string Reason => reason;
}

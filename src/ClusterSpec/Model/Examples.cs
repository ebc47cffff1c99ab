using ClusterSpec.Diagnostics;

namespace ClusterSpec.Model;

/// <summary>Examples of the schema in messages: a short one in the sentence, a long one in the help.</summary>
internal static class Examples
{
    /// <summary>A longer example would drown the sentence that quotes it.</summary>
    private const int LongestBeside = 60;

    /// <summary>What is put behind the sentence; null when the example is long or there is none.</summary>
    public static Phrase? Beside(string? example) => example is { Length: > 0 and <= LongestBeside } ? (Phrase)$" (for example {example})" : null;

    /// <summary>The help; null when the sentence has the example or there is none.</summary>
    public static Phrase? Help(string? example) => example is { Length: > LongestBeside } ? (Phrase)$"for example `{example}`" : null;
}

namespace ClusterSpec.Model;

/// <summary>Examples of the schema in messages: a short one in the sentence, a long one in the help.</summary>
internal static class Examples
{
    /// <summary>A longer example would drown the sentence that quotes it.</summary>
    private const int LongestBeside = 60;

    /// <summary>What is put behind the sentence; empty when the example is long or there is none.</summary>
    public static string Beside(string? example) => example is { Length: > 0 and <= LongestBeside } ? $" (for example {example})" : "";

    /// <summary>The help; null when the sentence has the example or there is none.</summary>
    public static string? Help(string? example) => example is { Length: > LongestBeside } ? $"for example `{example}`" : null;
}

using ClusterSpec.Diagnostics;

namespace ClusterSpec.Rules;

/// <summary>Phrases one after another.</summary>
internal static class PhraseRow
{
    /// <summary><c>a</c>, <c>a, b, c</c>.</summary>
    /// <param name="phrases">None makes an empty phrase.</param>
    public static Phrase Of(IEnumerable<Phrase> phrases) => phrases.DefaultIfEmpty("").Aggregate((front, next) => $"{front}, {next}");
}

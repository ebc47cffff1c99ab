using System.Collections.Frozen;

namespace ClusterSpec.Diagnostics;

/// <summary>What the English words of findings and rules are called in another language.</summary>
public sealed class Translation
{
    private readonly FrozenDictionary<string, string> words;

    /// <summary>A language of these words.</summary>
    /// <param name="name">As in BCP 47: <c>zh-CN</c>.</param>
    /// <param name="words">Templates of the language by <see cref="Phrase.Template"/>: both have the same <c>{0}</c>, <c>{1}</c>, …, in any order.</param>
    public Translation(string name, IEnumerable<KeyValuePair<string, string>> words)
    {
        Name = name;
        this.words = words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>As in BCP 47: <c>zh-CN</c>.</summary>
    public string Name { get; }

    /// <summary>Every English template that it has words for, in no order.</summary>
    public IEnumerable<string> Templates => words.Keys;

    /// <summary>Its words for an English template; null when it has none.</summary>
    /// <param name="template">As in <see cref="Phrase.Template"/>.</param>
    public string? Find(string template) => words.GetValueOrDefault(template);
}

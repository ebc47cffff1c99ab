using System.Collections.Immutable;

namespace ClusterSpec.Loading;

/// <summary>Entries of a mapping while it is read: its own keys win over merged ones, an earlier merge over a later one.</summary>
internal sealed class YamlEntries
{
    private readonly List<YamlEntry> own = [];
    private readonly List<YamlNode> merged = [];
    private readonly Dictionary<string, YamlNode> keys = new(StringComparer.Ordinal);

    /// <summary>The key of that text; null when it is new.</summary>
    public YamlNode? Find(string text) => keys.GetValueOrDefault(text);

    public void AddOwn(YamlNode key, YamlNode value)
    {
        keys.Add(key.Text, key);
        own.Add(new YamlEntry(key, value));
    }

    public void AddMerged(IEnumerable<YamlNode> mappings) => merged.AddRange(mappings);

    /// <summary>Own entries as they stand, then merged ones.</summary>
    public ImmutableArray<YamlEntry> All() =>
        [.. own, .. merged.SelectMany(mapping => mapping.Entries).Where(entry => keys.TryAdd(entry.Key.Text, entry.Key))];
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading;

/// <summary>What a node is made of.</summary>
internal enum YamlKind
{
    Scalar,
    Sequence,
    Mapping,
}

/// <summary>A key and its value.</summary>
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value);

/// <summary>A node of a file. An alias is the node of its anchor itself.</summary>
internal sealed class YamlNode
{
    private Dictionary<string, YamlEntry>? index;

    public required YamlKind Kind { get; init; }

    /// <summary>Where the value stands; zero-width where a value is left out.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Text of a scalar without quotes and escapes; empty for a collection.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it is a scalar that YAML 1.2's core schema gives a type; quoted and block scalars are strings.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether it stands for an alias that names nothing: that has its finding, and nothing more is to be said of the value.</summary>
    public bool IsUnread { get; init; }

    /// <summary>Whether an alias stands for it, or for something around it: it is read at several places, and a change would change all of them.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Items of a sequence.</summary>
    public ImmutableArray<YamlNode> Items { get; init; } = [];

    /// <summary>Entries of a mapping: merge keys resolved, each key once, keys are scalars.</summary>
    public ImmutableArray<YamlEntry> Entries { get; init; } = [];

    /// <summary>Nodes in it, aliases counted as often as they stand there.</summary>
    public long Size { get; init; } = 1;

    /// <summary>Levels of collections in it.</summary>
    public int Height { get; init; }

    /// <summary>Marks it and everything in it as shared.</summary>
    public void Share()
    {
        if (IsShared)
            return;
        IsShared = true;
        foreach (var item in Items)
            item.Share();
        foreach (var (key, value) in Entries)
        {
            key.Share();
            value.Share();
        }
    }

    /// <summary>The entry of that key; null when there is none.</summary>
    public YamlEntry? Find(string key)
    {
        // Built when first asked: most mappings have no fault, and one with thousands of keys may have thousands.
        index ??= Entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
        return index.TryGetValue(key, out var entry) ? entry : null;
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;

namespace ClusterSpec.Languages;

/// <summary>The languages that findings and rules are said in. Nothing reads the environment: who wants another than English names it.</summary>
public static class Language
{
    /// <summary>The language of the sources, and what is spoken where nobody asks for another.</summary>
    public const string English = "en";

    private const string Folder = "languages/";

    private static readonly Lazy<ImmutableArray<string>> Resources = new(() =>
        [.. typeof(Language).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]);

    // A run asks for the same words once for each file.
    private static readonly ConcurrentDictionary<string, Translation> Read = new(StringComparer.Ordinal);

    /// <summary>Names as in BCP 47, English first: <c>en</c>, <c>zh-CN</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
        [English, .. Resources.Value.Select(NameOf).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether there is such a language; its words, which are null for English.</summary>
    /// <param name="name">One of <see cref="Names"/>, letter by letter.</param>
    /// <param name="translation">Its words; null for English and for what is not known.</param>
    public static bool TryFind(string name, out Translation? translation)
    {
        var resources = Files(name);
        translation = resources.IsEmpty ? null : Read.GetOrAdd(name, _ => new(name, resources.SelectMany(Words).DistinctBy(words => words.Key, StringComparer.Ordinal)));
        return name == English || !resources.IsEmpty;
    }

    /// <summary>Every pair of one file of words: English, and what it is called.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Words(string resource)
    {
        using var stream = typeof(Language).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the file of words {resource} is not in this assembly");
        var tree = YamlTreeReader.Read(stream, resource);
        if (tree.Root is not { } root || !tree.Diagnostics.IsEmpty)
            throw new InvalidOperationException($"the file of words {resource} cannot be read: {string.Join("; ", tree.Diagnostics.Select(fault => $"line {fault.Span.Line}: {fault.Message}"))}");
        return from topic in root.Entries
               from pair in topic.Value.Items
               select new KeyValuePair<string, string>(Text(pair, "en", resource), Text(pair, "zh", resource));
    }

    /// <summary>The files of words of a language, by name.</summary>
    internal static ImmutableArray<string> Files(string name) => [.. Resources.Value.Where(resource => NameOf(resource) == name)];

    private static string Text(YamlNode pair, string key, string resource) =>
        pair.Find(key) is { Value: { Kind: YamlKind.Scalar } value } ? value.Text : throw new InvalidOperationException($"a pair of {resource} on line {pair.Span.Line} has no {key}");

    // languages/zh-CN/calico.yaml
    private static string NameOf(string resource) => resource.Split('/')[1];
}

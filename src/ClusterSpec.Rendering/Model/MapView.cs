using System.Collections;

namespace ClusterSpec.Rendering.Model;

/// <summary>A mapping with keys of the user's choice: members by key, and a loop over entries sorted by key.</summary>
internal sealed class MapView : RecordView, IEnumerable<MapEntryView>
{
    private readonly string[] keys;
    private readonly Dictionary<string, object?> values;

    private MapView(Dictionary<string, object?> values)
    {
        this.values = values;
        keys = [.. values.Keys.Order(StringComparer.Ordinal)];
    }

    protected override IReadOnlyList<string> Keys => keys;

    public static MapView Of<T>(IReadOnlyDictionary<string, T> map, Func<T, object?> view) =>
        new(map.ToDictionary(entry => entry.Key, entry => view(entry.Value), StringComparer.Ordinal));

    public IEnumerator<MapEntryView> GetEnumerator() => keys.Select(key => new MapEntryView(key, values[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected override object? Value(string key) => values.GetValueOrDefault(key);
}

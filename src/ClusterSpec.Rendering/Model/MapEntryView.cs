namespace ClusterSpec.Rendering.Model;

/// <summary>One entry of a mapping in a loop: <c>entry.key</c>, <c>entry.value</c>.</summary>
internal sealed class MapEntryView(string key, object? value) : RecordView
{
    private static readonly string[] Names = ["key", "value"];

    protected override IReadOnlyList<string> Keys => Names;

    protected override object? Value(string member) => member switch
    {
        "key" => key,
        "value" => value,
        _ => null,
    };
}

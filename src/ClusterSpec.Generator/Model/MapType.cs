namespace ClusterSpec.Generator.Model;

/// <summary>An object whose keys the user chooses.</summary>
internal sealed class MapType : ModelType
{
    public required ModelType Value { get; init; }

    public bool ChecksValues => Value.HasCheck || !Value.IsValue;

    public override string Expected => "a mapping";

    public override string CSharp => $"IReadOnlyDictionary<string, {Value.CSharp}>";

    public override bool HasCheck => ChecksValues;

    public override string Path => "MapPath";

    public override string ToView => $"MapView.Of(value, static value => {Value.ToView})";
}

namespace ClusterSpec.Generator.Model;

/// <summary>An array.</summary>
internal sealed class ListType : ModelType
{
    public required ModelType Item { get; init; }

    public required int MinItems { get; init; }

    /// <summary>Null: no limit.</summary>
    public required int? MaxItems { get; init; }

    public required bool UniqueItems { get; init; }

    public string MaxItemsLiteral => CSharpLiteral.Of(MaxItems);

    public bool HasLimits => MinItems > 0 || MaxItems is not null;

    public bool ChecksItems => Item.HasCheck || !Item.IsValue;

    public override string Expected => "a list";

    public override string CSharp => $"IReadOnlyList<{Item.CSharp}>";

    public override bool HasCheck => HasLimits || UniqueItems || ChecksItems;

    public override string Path => Item is ObjectType ? $"{Item.Name}ListPath" : "ListPath";

    public override string ToView => $"ListView.Of(value, static value => {Item.ToView})";
}

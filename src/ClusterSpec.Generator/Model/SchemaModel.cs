namespace ClusterSpec.Generator.Model;

/// <summary>Everything that is printed, in the order of the schema.</summary>
internal sealed record SchemaModel(ObjectType Root, IReadOnlyList<ModelType> Types, IReadOnlyList<PatternModel> Patterns)
{
    public IEnumerable<ObjectType> Objects => Types.OfType<ObjectType>();

    public IEnumerable<EnumType> Enums => Types.OfType<EnumType>();

    public IEnumerable<UnionType> Unions => Types.OfType<UnionType>();

    public IEnumerable<ListType> Lists => Types.OfType<ListType>();

    public IEnumerable<MapType> Maps => Types.OfType<MapType>();

    public IEnumerable<ScalarType> CheckedScalars => Types.OfType<ScalarType>().Where(t => t.HasCheck);

    /// <summary>Objects that stand in lists and so have a path by index.</summary>
    public IEnumerable<ModelType> ListedObjects => Lists.Select(l => l.Item).Where(i => i is ObjectType).Distinct();
}

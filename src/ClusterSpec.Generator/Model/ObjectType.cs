namespace ClusterSpec.Generator.Model;

/// <summary>An object with known keys: a record.</summary>
internal sealed class ObjectType : ModelType
{
    public required IReadOnlyList<string> Doc { get; init; }

    /// <summary>In the order of the schema. Filled after creation: definitions may hold themselves.</summary>
    public List<PropertyModel> Properties { get; } = [];

    public override string Expected => "a mapping";

    public override string CSharp => Name;

    public override string BindOrSlot => $"Bind{Name}(value, context) ?? new {Name}()";

    public override bool HasCheck => true;

    public override string Path => $"{Name}Path";

    public string View => $"{Name}View";

    public override string ToView => $"new {View}(value)";
}

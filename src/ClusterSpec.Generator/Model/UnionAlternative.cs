namespace ClusterSpec.Generator.Model;

/// <summary>One alternative of a union.</summary>
/// <param name="Name">The C# property: <c>Word</c>, <c>Text</c>, <c>Integer</c>, <c>Boolean</c>, <c>List</c> or <c>Map</c>.</param>
/// <param name="Accepts">An expression that tells whether the node <c>value</c> is of this JSON type.</param>
/// <param name="Type">What it is.</param>
internal sealed record UnionAlternative(string Name, string Accepts, ModelType Type)
{
    /// <summary>A statement that walks over the variable <c>given</c>.</summary>
    public string Walk => Type.Walk("given", "null");
}

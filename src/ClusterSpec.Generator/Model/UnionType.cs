namespace ClusterSpec.Generator.Model;

/// <summary>Alternatives of different JSON types: a record of which exactly one property is given.</summary>
internal sealed class UnionType : ModelType
{
    public required IReadOnlyList<string> Doc { get; init; }

    public required IReadOnlyList<UnionAlternative> Alternatives { get; init; }

    public override string Expected => string.Join(" or ", Alternatives.Select(a => a.Type.Expected));

    /// <summary>Whether a string is an alternative, so that quoting a number may help.</summary>
    public bool TakesText => Alternatives.Any(a => a.Type is ScalarType { Kind: ScalarKind.Text });

    public override string CSharp => Name;

    public override bool HasCheck => true;

    public override string Path => Alternatives.Select(a => a.Type.Path).FirstOrDefault(path => path != "string") ?? "string";

    /// <summary>The value that is given.</summary>
    public override string ToView => $"{Name}View.Of(value)";
}

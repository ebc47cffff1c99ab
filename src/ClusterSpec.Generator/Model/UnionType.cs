namespace ClusterSpec.Generator.Model;

/// <summary>Alternatives of different JSON types: a record of which exactly one property is given.</summary>
internal sealed class UnionType : ModelType
{
    public required IReadOnlyList<string> Doc { get; init; }

    public required IReadOnlyList<UnionAlternative> Alternatives { get; init; }

    public override string Expected => string.Join(" or ", Alternatives.Select(a => a.Type.Expected));

    public override string ExpectedInside => string.Join(" or ", Alternatives.Select(a => a.Type.ExpectedInside));

    /// <summary>An expression that tells whether a value would be taken if it stood in quotes.</summary>
    public string FitsInQuotes => Alternatives.Select(a => a.Type).OfType<ScalarType>().FirstOrDefault(t => t.Kind == ScalarKind.Text) is { } text
        ? text.Fits ?? "static text => true"
        : "static text => false";

    public override string CSharp => Name;

    public override bool HasCheck => true;

    public override string Path => Alternatives.Select(a => a.Type.Path).FirstOrDefault(path => path != "string") ?? "string";

    /// <summary>The alternative that is an object with known keys; null without one.</summary>
    public string? Mapping => Alternatives.Select(a => a.Type).OfType<ObjectType>().FirstOrDefault()?.Name;

    public override string Walk(string value, string fallback) => $"Walk{Name}({value}, {fallback}, walk);";

    /// <summary>The value that is given.</summary>
    public override string ToView => $"{Name}View.Of(value)";
}

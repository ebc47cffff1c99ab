using ClusterSpec.Generator.Schema;

namespace ClusterSpec.Generator.Model;

/// <summary>A string, a whole number or a boolean, with its limits.</summary>
internal sealed class ScalarType : ModelType
{
    public required ScalarKind Kind { get; init; }

    /// <summary>Whether <c>int</c> is too small, or a union wants it so.</summary>
    public bool IsLong { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>The method of <c>Patterns</c> that knows the pattern; null without one.</summary>
    public string? PatternMethod { get; init; }

    /// <summary>What the pattern means: <c>an IPv4 address</c>; null without a pattern.</summary>
    public string? PatternWords { get; init; }

    /// <summary>An example as it is typed; null without a pattern.</summary>
    public string? PatternExample { get; init; }

    public string WordsLiteral => Words.Literal(PatternWords ?? "");

    public string ExampleLiteral => Words.Literal(PatternExample ?? "");

    /// <summary>An expression that tells whether a text has the form; null without a pattern.</summary>
    public string? Fits => PatternMethod is null ? null : $"static text => Patterns.{PatternMethod}(text)";

    public string Limits => $"{CSharpLiteral.Of(Minimum)}, {CSharpLiteral.Of(Maximum)}";

    public string LengthLimits => $"{CSharpLiteral.Of(MinLength)}, {CSharpLiteral.Of(MaxLength)}";

    public bool HasLimits => Minimum is not null || Maximum is not null;

    public bool HasLengthLimits => MinLength is not null || MaxLength is not null;

    public override string Expected => Kind switch
    {
        ScalarKind.Boolean => "true or false",
        ScalarKind.Integer when Minimum is { } min && Maximum is { } max => $"a whole number from {CSharpLiteral.Of(min)} to {CSharpLiteral.Of(max)}",
        ScalarKind.Integer => "a whole number",
        _ => PatternWords ?? "a string",
    };

    public override string CSharp => Kind switch
    {
        ScalarKind.Boolean => "bool",
        ScalarKind.Integer => IsLong ? "long" : "int",
        _ => "string",
    };

    public override bool IsValue => Kind != ScalarKind.Text;

    public override string Bind => Kind switch
    {
        ScalarKind.Boolean => "context.Boolean(value)",
        ScalarKind.Integer => IsLong ? $"context.Long(value, {Limits})" : $"context.Int(value, {Limits})",
        _ => Fits is null ? "context.Text(value)" : $"context.Text(value, static () => {WordsLiteral}, {ExampleLiteral}, {Fits})",
    };

    public override string? BindOrSlot => Kind == ScalarKind.Text ? $"{Bind} ?? value.Text" : null;

    public override bool HasCheck => HasLimits || HasLengthLimits || PatternMethod is not null;

    public override string Walk(string value, string fallback) => Kind switch
    {
        ScalarKind.Boolean => $"walk.Boolean({value}, {fallback});",
        ScalarKind.Integer => $"walk.Integer({value}, {fallback});",
        _ => $"walk.Text({value}, {fallback});",
    };

    public override string ToText => Kind switch
    {
        ScalarKind.Boolean => "item ? \"true\" : \"false\"",
        ScalarKind.Integer => "item.ToString(System.Globalization.CultureInfo.InvariantCulture)",
        _ => "item",
    };
}

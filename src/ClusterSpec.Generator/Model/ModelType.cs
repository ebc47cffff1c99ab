using ClusterSpec.Generator.Schema;

namespace ClusterSpec.Generator.Model;

/// <summary>A type of the file and what is printed for it. Templates see these properties and decide nothing.</summary>
internal abstract class ModelType
{
    /// <summary>PascalCase and unique in the schema: the C# type where there is one, and the end of <c>Bind…</c> and <c>Check…</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What a finding calls it: <c>a list</c>, <c>a whole number from 1 to 65535</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>An expression that gives <see cref="Expected"/> as a phrase.</summary>
    public string ExpectedPhrase => $"$\"{ExpectedInside}\"";

    /// <summary>What stands between the quotes of <see cref="ExpectedPhrase"/>: names of the schema are values in it.</summary>
    public virtual string ExpectedInside => Words.Literal(Expected)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary><see cref="Expected"/> inside a doc comment.</summary>
    public string ExpectedXml => SchemaDoc.Escape(Expected);

    /// <summary>The C# type, not nullable.</summary>
    public abstract string CSharp { get; }

    /// <summary>Whether the C# type is a value type.</summary>
    public virtual bool IsValue => false;

    /// <summary>An expression that binds the node <c>value</c>; null when it failed.</summary>
    public virtual string Bind => $"Bind{Name}(value, context)";

    /// <summary>An expression that binds <c>value</c> and gives something in place of what failed; null when a list of these is lost as a whole.</summary>
    public virtual string? BindOrSlot => null;

    /// <summary>Whether there is anything to check in a value that bound.</summary>
    public abstract bool HasCheck { get; }

    /// <summary>The C# type of a path to it.</summary>
    public virtual string Path => "string";

    /// <summary>An expression that gives the not-null value <c>value</c> to a template.</summary>
    public virtual string ToView => "value";

    /// <summary>A statement that walks over a value, which may be null.</summary>
    /// <param name="value">An expression.</param>
    /// <param name="fallback">C# literal of the schema's default as it is typed, or <c>null</c>.</param>
    public virtual string Walk(string value, string fallback) => $"Walk{Name}({value}, walk);";

    /// <summary>A statement that walks over the variable <c>item</c>.</summary>
    public string WalkItem => Walk("item", "null");

    /// <summary>An expression that gives the text of the value <c>item</c>; null for what is no scalar.</summary>
    public virtual string? ToText => null;
}

namespace ClusterSpec.Generator.Model;

/// <summary>One key of an object.</summary>
internal sealed class PropertyModel
{
    /// <summary>The key as the file has it.</summary>
    public required string Key { get; init; }

    /// <summary>The C# property.</summary>
    public required string Name { get; init; }

    /// <summary>A local variable of that value, which is no keyword of C#.</summary>
    public required string Local { get; init; }

    public required ModelType Type { get; init; }

    public required bool Required { get; init; }

    /// <summary>The doc comment: lines, escaped for XML.</summary>
    public required IReadOnlyList<string> Doc { get; init; }

    /// <summary>C# literal of an example as it is typed into the file, or <c>null</c>.</summary>
    public required string Example { get; init; }

    /// <summary>C# literal of the default as it is typed into the file, where it is a scalar; else <c>null</c>.</summary>
    public required string Default { get; init; }

    /// <summary>A statement that walks over the property of the variable <c>value</c>.</summary>
    public string Walk => Type.Walk($"value?.{Name}", Default);
}

namespace ClusterSpec.Effective;

/// <summary>Who decided a value.</summary>
public enum OriginKind
{
    /// <summary>It stands in the file.</summary>
    Given,

    /// <summary>It does not depend on anything in the file.</summary>
    Default,

    /// <summary>It follows from other values of the file, for example from the Kubernetes version.</summary>
    Derived,
}

/// <summary>Where a value came from.</summary>
/// <param name="Kind">Who decided it.</param>
/// <param name="Reason">Why it is this value, in words; empty when it is given.</param>
public readonly record struct Origin(OriginKind Kind, string Reason)
{
    /// <summary>The value stands in the file.</summary>
    public static Origin Given { get; } = new(OriginKind.Given, "");

    /// <summary>The value is the same for every file that does not give it.</summary>
    public static Origin Default { get; } = new(OriginKind.Default, "default");

    /// <summary>The value follows from others.</summary>
    /// <param name="reason">What it follows from.</param>
    public static Origin Derived(string reason) => new(OriginKind.Derived, reason);
}

/// <summary>A value after defaults, with its place in the model and its origin.</summary>
/// <param name="Value">The value that rules check and planners use.</param>
/// <param name="Path">Where it stands, or would stand, in the file.</param>
/// <param name="Origin">Who decided it.</param>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly record struct Resolved<T>(T Value, string Path, Origin Origin)
{
    /// <summary>Whether the value stands in the file.</summary>
    public bool IsGiven => Origin.Kind == OriginKind.Given;

    /// <summary>The value as text of the current type, for messages.</summary>
    public override string ToString() => $"{Value}";
}

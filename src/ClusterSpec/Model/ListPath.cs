namespace ClusterSpec.Model;

/// <summary>A path to a list of strings, numbers or words.</summary>
public readonly record struct ListPath
{
    private readonly string? text;

    internal ListPath(string text) => this.text = text;

    /// <summary>All items, where no single one is meant: <c>[]</c>.</summary>
    public string Any => ToString() + "[]";

    /// <summary>One item, zero-based.</summary>
    public string this[int index] => PathText.Join(ToString(), index);

    /// <summary>The path as findings carry it.</summary>
    public override string ToString() => text ?? "";

    /// <summary>The path as findings carry it.</summary>
    public static implicit operator string(ListPath path) => path.ToString();
}

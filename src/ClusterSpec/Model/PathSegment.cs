namespace ClusterSpec.Model;

/// <summary>One step of a path: a key or an index.</summary>
internal readonly record struct PathSegment
{
    private PathSegment(string? key, int index) => (Key, Index) = (key, index);

    /// <summary>The file as a whole: a step that adds nothing.</summary>
    public static PathSegment Root { get; } = new(null, -1);

    /// <summary>Null for an index and for the root.</summary>
    public string? Key { get; }

    /// <summary>Zero-based; negative for a key and for the root.</summary>
    public int Index { get; }

    public static implicit operator PathSegment(string key) => new(key, -1);

    public static implicit operator PathSegment(int index) => new(null, index);
}

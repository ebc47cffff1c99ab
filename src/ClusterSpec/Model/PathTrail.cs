namespace ClusterSpec.Model;

/// <summary>
/// Where a walk through a cluster stands. A step costs no allocation; the text is built only for a fault,
/// which keeps a file of thousands of hosts cheap.
/// </summary>
internal sealed class PathTrail
{
    private readonly Stack<PathSegment> segments = new();

    public void Enter(PathSegment segment) => segments.Push(segment);

    public void Leave() => segments.Pop();

    /// <summary>The path of the place where the walk stands.</summary>
    public string Here() => segments.Reverse().Aggregate("", Append);

    /// <summary>The path of a place one step further.</summary>
    public string At(PathSegment segment) => Append(Here(), segment);

    /// <summary>The path of another key of the mapping in which the walk stands.</summary>
    public string Beside(string key) => Append(segments.Skip(1).Reverse().Aggregate("", Append), key);

    private static string Append(string path, PathSegment segment) => segment switch
    {
        { Key: { } key } => PathText.Join(path, key),
        { Index: >= 0 and var index } => PathText.Join(path, index),
        _ => path,
    };
}

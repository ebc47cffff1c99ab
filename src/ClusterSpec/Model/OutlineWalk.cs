using System.Globalization;

namespace ClusterSpec.Model;

/// <summary>What a walk over a cluster meets: scalars, given ones and those that a caller has for keys that are not given.</summary>
/// <param name="filled">Paths of scalars that a caller has.</param>
/// <param name="above">Paths of the mappings and lists that these are in.</param>
/// <param name="meet">Takes path, steps of the path, the given value as it is typed or null, and the schema's default as it is typed or null.</param>
internal sealed class OutlineWalk(IReadOnlySet<string> filled, IReadOnlySet<string> above, Action<string, IReadOnlyList<PathSegment>, string?, string?> meet)
{
    private readonly List<PathSegment> steps = [];
    private readonly List<string> paths = [""];

    private string Here => paths[^1];

    /// <summary>Whether there is something for a mapping that is not given.</summary>
    public bool IsFilled => above.Contains(Here);

    public void Enter(PathSegment step)
    {
        steps.Add(step);
        paths.Add(step.Key is { } key ? PathText.Join(Here, key) : PathText.Join(Here, step.Index));
    }

    public void Leave()
    {
        steps.RemoveAt(steps.Count - 1);
        paths.RemoveAt(paths.Count - 1);
    }

    public void Text(string? value, string? fallback) => meet(Here, steps, value is null ? null : ScalarText.Of(value), fallback);

    public void Integer(long? value, string? fallback) => meet(Here, steps, value?.ToString(CultureInfo.InvariantCulture), fallback);

    public void Boolean(bool? value, string? fallback) => meet(Here, steps, value switch { true => "true", false => "false", null => null }, fallback);

    /// <summary>A list or a mapping that is given and holds nothing.</summary>
    public void Empty(string brackets) => meet(Here, steps, brackets, null);

    /// <summary>A value that is not given and may be a scalar, or a mapping of which there is a part.</summary>
    public void Absent(string? fallback) => meet(Here, steps, null, fallback);

    /// <summary>A list that is not given: there may be scalars for its items.</summary>
    public void AbsentList()
    {
        for (var index = 0; filled.Contains(PathText.Join(Here, index)); index++)
        {
            Enter(index);
            meet(Here, steps, null, null);
            Leave();
        }
    }
}

using System.Collections.Immutable;
using System.Text;

namespace ClusterSpec.Rules;

/// <summary>Paths whose values could not be read, and the question whether a rule depends on one of them.</summary>
public sealed class FailedInputs
{
    private readonly HashSet<string> failed;

    // A file may have a hundred thousand faults, and each rule asks for each of its inputs.
    private readonly HashSet<string> around;

    private FailedInputs(IEnumerable<string> paths)
    {
        failed = new(paths, StringComparer.Ordinal);
        around = new(failed.SelectMany(Around), StringComparer.Ordinal);
    }

    /// <summary>Nothing failed.</summary>
    public static FailedInputs None { get; } = new([]);

    /// <summary>These failed.</summary>
    /// <param name="paths">Paths such as <c>pools[2].machine.cpu</c>; the empty path is the whole file.</param>
    public static FailedInputs Of(IEnumerable<string> paths) => new(paths.Select(WithoutIndices));

    /// <summary>Whether a place of the file failed, or lies inside or around what failed.</summary>
    /// <param name="path">A path such as <c>pools[2].machine.cpu</c>.</param>
    public bool TouchPlace(string path) => Touch([WithoutIndices(path)]);

    /// <summary>Whether one of the inputs failed, or lies inside or around what failed.</summary>
    /// <param name="inputs">Paths with <c>[]</c> for lists.</param>
    public bool Touch(ImmutableArray<string> inputs) =>
        failed.Count > 0 && inputs.Any(input => around.Contains(input) || Around(input).Any(failed.Contains));

    /// <summary>A path and all that it lies in, the file as a whole last.</summary>
    private static IEnumerable<string> Around(string path)
    {
        yield return path;
        for (var end = path.Length; (end = path.AsSpan(0, end).LastIndexOfAny('.', '[')) > 0;)
            yield return path[..end];
        if (path.Length > 0)
            yield return "";
    }

    /// <summary>The path with <c>[]</c> for every index.</summary>
    internal static string WithoutIndices(string path)
    {
        var text = new StringBuilder(path.Length);
        var inside = false;
        foreach (var unit in path)
        {
            if (unit == ']')
                inside = false;
            if (!inside)
                text.Append(unit);
            if (unit == '[')
                inside = true;
        }

        return text.ToString();
    }
}

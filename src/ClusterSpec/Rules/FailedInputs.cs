using System.Collections.Immutable;

namespace ClusterSpec.Rules;

/// <summary>Paths whose values could not be read, and the question whether a rule depends on one of them.</summary>
public sealed class FailedInputs
{
    private readonly ImmutableArray<string> failed;

    private FailedInputs(ImmutableArray<string> failed) => this.failed = failed;

    /// <summary>Nothing failed.</summary>
    public static FailedInputs None { get; } = new([]);

    /// <summary>These failed.</summary>
    /// <param name="paths">Paths such as <c>pools[2].machine.cpu</c>; the empty path is the whole file.</param>
    public static FailedInputs Of(IEnumerable<string> paths) =>
        new([.. paths.Select(WithoutIndices).Distinct(StringComparer.Ordinal)]);

    /// <summary>Whether one of the inputs failed, or lies inside or around what failed.</summary>
    /// <param name="inputs">Paths with <c>[]</c> for lists.</param>
    public bool Touch(ImmutableArray<string> inputs)
    {
        foreach (var path in failed)
        {
            foreach (var input in inputs)
            {
                if (Covers(path, input) || Covers(input, path))
                    return true;
            }
        }

        return false;
    }

    private static bool Covers(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal)
        && (outer.Length == 0 || inner.Length == outer.Length || inner[outer.Length] is '.' or '[');

    private static string WithoutIndices(string path)
    {
        var text = new System.Text.StringBuilder(path.Length);
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

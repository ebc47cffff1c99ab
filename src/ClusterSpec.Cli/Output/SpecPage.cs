using System.Collections.Immutable;
using System.Text;
using ClusterSpec.Effective;

namespace ClusterSpec.Cli.Output;

/// <summary>A cluster after defaults as a file of its own, the origin of each value behind it.</summary>
internal static class SpecPage
{
    // Where the comments begin, unless a line is longer.
    private const int Column = 48;

    public static string Text(ImmutableArray<ShownValue> values)
    {
        var page = new StringBuilder();
        ImmutableArray<ValueStep> last = [];
        foreach (var value in values)
        {
            var steps = value.Value.Steps;
            var common = 0;
            while (common < Math.Min(last.Length, steps.Length) && steps[common] == last[common])
                common++;
            if (common == 0 && (last.Length > 1 || steps.Length > 1) && page.Length > 0)
                page.Append('\n');
            page.Append(Lines(steps, common, value));
            last = steps;
        }

        return page.ToString();
    }

    private static string Lines(ImmutableArray<ValueStep> steps, int from, ShownValue value)
    {
        var lines = new StringBuilder();
        var line = "";
        for (var depth = from; depth < steps.Length; depth++)
        {
            if (line.Length == 0)
                line = new string(' ', 2 * depth);
            if (steps[depth].Key is not { } key)
            {
                line += "- ";
                continue;
            }

            if (depth == steps.Length - 1)
            {
                line += $"{(value.Value.IsLeftOpen ? "# " : "")}{key}: ";
                continue;
            }

            lines.Append($"{line}{key}:\n");
            line = "";
        }

        return lines.Append($"{line}{value.Text}".PadRight(Column)).Append($"  # {value.Origin}\n").ToString();
    }
}

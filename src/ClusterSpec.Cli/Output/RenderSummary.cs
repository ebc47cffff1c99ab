using System.Collections.Immutable;
using ClusterSpec.Cli.Folder;
using ClusterSpec.Rendering;

namespace ClusterSpec.Cli.Output;

/// <summary>The table at the end of a render.</summary>
internal static class RenderSummary
{
    public static void Write(TextWriter output, ImmutableArray<RenderedFile> rendered, FolderPlan plan, string folder)
    {
        var changes = plan.Steps.ToDictionary(step => step.Path, step => step.Change, StringComparer.Ordinal);
        var rows = rendered.GroupBy(file => file.Target, StringComparer.Ordinal).OrderBy(target => target.Key, StringComparer.Ordinal).Select(target => new[]
        {
            target.Key,
            $"{target.Count()}",
            Count(target, FileChange.Created),
            Count(target, FileChange.Updated),
            Count(target, FileChange.Unchanged),
        });
        if (!rendered.IsEmpty)
            Table(output, [["target", "files", "new", "changed", "unchanged"], .. rows]);
        var removed = plan.Steps.Count(step => step.Change == FileChange.Removed);
        var gone = removed == 0 ? "" : $", {Words.Count(removed, "file")} removed";
        output.Write($"{Words.Count(rendered.Length, "file")} in {folder}{gone}\n");

        string Count(IEnumerable<RenderedFile> files, FileChange change) => $"{files.Count(file => changes[file.Path] == change)}";
    }

    private static void Table(TextWriter output, List<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            output.Write(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))) + "\n");
    }
}

using System.Collections.Immutable;
using ClusterSpec.Cli.Folder;
using ClusterSpec.Diagnostics;
using ClusterSpec.Rendering;

namespace ClusterSpec.Cli.Output;

/// <summary>The table at the end of a render.</summary>
internal static class RenderSummary
{
    private static readonly Phrase[] Headings = ["target", "files", "new", "changed", "unchanged"];

    public static void Write(TextWriter output, ImmutableArray<RenderedFile> rendered, FolderPlan plan, string folder, Translation? language)
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
            Table(output, [[.. Headings.Select(heading => heading.In(language))], .. rows]);
        var removed = plan.Steps.Count(step => step.Change == FileChange.Removed);
        var files = Words.Count(rendered.Length, "file");
        output.Write($"{(removed == 0 ? (Phrase)$"{files} in {folder}" : $"{files} in {folder}, {Words.Count(removed, "file")} removed").In(language)}\n");

        string Count(IEnumerable<RenderedFile> files, FileChange change) => $"{files.Count(file => changes[file.Path] == change)}";
    }

    private static void Table(TextWriter output, List<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => TerminalText.Columns(row[column]))).ToArray();
        foreach (var row in rows)
            output.Write(string.Join("  ", row.Select((cell, column) => column == 0 ? TerminalText.PadRight(cell, widths[column]) : TerminalText.PadLeft(cell, widths[column]))) + "\n");
    }
}

using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace ClusterSpec.Cli.Folder;

/// <summary>A change as <c>diff -u</c> prints it and <c>patch</c> takes it. DiffPlex finds the changes; what it prints itself has a line too many
/// at the end of every file.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const string Nothing = "/dev/null";

    /// <summary>The change of one file.</summary>
    public static string Of(FileStep step)
    {
        var diff = Differ.Instance.CreateDiffs(step.Old ?? "", step.New ?? "", ignoreWhiteSpace: false, ignoreCase: false, new Lines());
        var text = new StringBuilder();
        text.Append($"--- {(step.Old is null ? Nothing : "a/" + step.Path)}\n+++ {(step.New is null ? Nothing : "b/" + step.Path)}\n");
        foreach (var hunk in Hunks(diff.DiffBlocks))
            Hunk(text, diff, hunk);
        return text.ToString();
    }

    // Changes whose contexts touch are one hunk.
    private static IEnumerable<List<DiffBlock>> Hunks(IEnumerable<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (hunk is [.., var last] && block.DeleteStartA - (last.DeleteStartA + last.DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        if (hunk.Count > 0)
            yield return hunk;
    }

    private static void Hunk(StringBuilder text, DiffResult diff, List<DiffBlock> blocks)
    {
        var (first, last) = (blocks[0], blocks[^1]);
        var before = Math.Min(Context, first.DeleteStartA);
        var after = Math.Min(Context, diff.PiecesOld.Count - (last.DeleteStartA + last.DeleteCountA));
        var (oldStart, newStart) = (first.DeleteStartA - before, first.InsertStartB - before);
        var oldEnd = last.DeleteStartA + last.DeleteCountA + after;
        var newEnd = last.InsertStartB + last.InsertCountB + after;
        text.Append($"@@ -{Range(oldStart, oldEnd)} +{Range(newStart, newEnd)} @@\n");
        var at = oldStart;
        foreach (var block in blocks)
        {
            Print(text, ' ', diff.PiecesOld, at, block.DeleteStartA);
            Print(text, '-', diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Print(text, '+', diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Print(text, ' ', diff.PiecesOld, at, oldEnd);
    }

    // Lines from 1; of an empty stretch the line before it.
    private static string Range(int start, int end) => end - start == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{end}")
        : string.Create(CultureInfo.InvariantCulture, $"{(end == start ? start : start + 1)},{end - start}");

    private static void Print(StringBuilder text, char sign, IReadOnlyList<string> lines, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            text.Append(sign).Append(lines[index]);
            if (!lines[index].EndsWith('\n'))
                text.Append("\n\\ No newline at end of file\n");
        }
    }

    // With their ends, so that a file that lost its last line feed differs.
    private sealed class Lines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start) + 1;
                end = end == 0 ? text.Length : end;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}

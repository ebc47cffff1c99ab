using DiffPlex.Renderer;

namespace ClusterSpec.Cli.Folder;

/// <summary>Shows what would change in an output folder.</summary>
internal static class FolderDiff
{
    private const int ContextLines = 3;
    private const string Nothing = "/dev/null";

    /// <summary>The change as a unified diff.</summary>
    public static string Of(FileStep step)
    {
        var text = UnidiffRenderer.GenerateUnidiff(
            step.Old ?? "",
            step.New ?? "",
            step.Old is null ? Nothing : "a/" + step.Path,
            step.New is null ? Nothing : "b/" + step.Path,
            ignoreWhitespace: false,
            ignoreCase: false,
            contextLines: ContextLines);
        return text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    /// <summary>The change as it stands before a file name.</summary>
    public static string Word(FileChange change) => change switch
    {
        FileChange.Created => "missing:",
        FileChange.Updated => "different:",
        FileChange.Removed => "no longer rendered:",
        _ => "unchanged:",
    };
}

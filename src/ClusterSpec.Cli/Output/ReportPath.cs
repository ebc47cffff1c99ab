using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Cli.Output;

/// <summary>Names of files as programs look them up, with <c>/</c> on every system.</summary>
internal static class ReportPath
{
    /// <summary>From the folder that the tool was started in; absolute for a file that is not in it.</summary>
    /// <param name="file">As a finding names it.</param>
    /// <param name="workingFolder">Absolute.</param>
    public static string Of(string file, string workingFolder)
    {
        if (file == SpecFiles.StandardInputName)
            return "stdin";
        var full = Path.GetFullPath(file, workingFolder);
        var path = Path.GetRelativePath(workingFolder, full);
        return (path.Split(Path.DirectorySeparatorChar)[0] == ".." ? full : path).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>From the top of the repository that the folder belongs to; from the folder itself when it belongs to none.</summary>
    /// <param name="file">As a finding names it.</param>
    /// <param name="workingFolder">Absolute.</param>
    public static string InRepository(string file, string workingFolder)
    {
        if (file == SpecFiles.StandardInputName || Top(workingFolder) is not { } top)
            return Of(file, workingFolder);
        return Of(Path.GetFullPath(file, workingFolder), top);
    }

    // A worktree has a file of that name, a clone a folder.
    private static string? Top(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")))
                return at.FullName;
        }

        return null;
    }
}

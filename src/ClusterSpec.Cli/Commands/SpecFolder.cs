using System.Collections.Immutable;

namespace ClusterSpec.Cli.Commands;

/// <summary>Cluster files of a folder and of the folders below it: <c>clusterspec.yaml</c>, <c>*.clusterspec.yaml</c>, and the same with <c>.yml</c>.</summary>
internal static class SpecFolder
{
    private const string OfPackages = "node_modules";

    private static readonly ImmutableArray<string> Names = ["clusterspec.yaml", "clusterspec.yml"];

    /// <summary>Their names below the folder's own name, sorted. Hidden folders and those of packages are skipped.</summary>
    /// <exception cref="UsageException">There is none, or a folder cannot be read.</exception>
    public static ImmutableArray<string> Files(string folder, string workingFolder)
    {
        var start = new DirectoryInfo(Path.Combine(workingFolder, folder));
        var prefix = folder is "." or "./" ? "" : folder.EndsWith('/') ? folder : folder + "/";
        try
        {
            var found = Below(start).Where(file => IsSpec(file.Name)).Select(file => prefix + Path.GetRelativePath(start.FullName, file.FullName).Replace('\\', '/'));
            ImmutableArray<string> sorted = [.. found.Order(StringComparer.Ordinal)];
            return sorted.IsEmpty ? throw new UsageException($"{folder} has no clusterspec.yaml and no *.clusterspec.yaml in it or below it") : sorted;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder} cannot be read: {problem.Message}", problem);
        }
    }

    private static bool IsSpec(string name) =>
        Names.Contains(name, StringComparer.Ordinal) || Names.Any(known => name.EndsWith("." + known, StringComparison.Ordinal));

    private static IEnumerable<FileInfo> Below(DirectoryInfo start)
    {
        var waiting = new Stack<DirectoryInfo>([start]);
        while (waiting.TryPop(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (entry is FileInfo file)
                    yield return file;

                // A link may lead back to where it stands; what it leads to is linted where it is.
                else if (entry is DirectoryInfo { LinkTarget: null } below && !below.Name.StartsWith('.') && below.Name != OfPackages)
                    waiting.Push(below);
            }
        }
    }
}

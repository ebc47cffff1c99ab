using System.Collections.Immutable;

namespace ClusterSpec.Cli.Folder;

/// <summary>Finds what stands in a folder where files should go, and was not written by an earlier render.</summary>
/// <param name="root">The folder.</param>
/// <param name="owned">Paths that an earlier render wrote.</param>
/// <param name="texts">Files that are to be written or, with null, removed.</param>
internal sealed class ForeignPaths(string root, HashSet<string> owned, IReadOnlyDictionary<string, string?> texts)
{
    /// <summary>Foreign paths that are in the way, sorted.</summary>
    public ImmutableArray<string> Find() => [.. texts.Keys.Select(InTheWay).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private string? InTheWay(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            // A link may lead out of the folder; a file of ours that goes makes room for a folder.
            var folder = path[..slash];
            if (IsLink(folder) || (File.Exists(Full(folder)) && !Goes(folder)))
                return folder;
        }

        if (IsLink(path))
            return path;
        return Directory.Exists(Full(path)) ? (HoldsOnlyWhatGoes(path) ? null : path) : File.Exists(Full(path)) && !owned.Contains(path) ? path : null;
    }

    // The folder itself goes with its last file; an empty one was made by somebody else.
    private bool HoldsOnlyWhatGoes(string folder)
    {
        var entries = Directory.GetFileSystemEntries(Full(folder)).Select(entry => $"{folder}/{Path.GetFileName(entry)}").ToList();
        return entries.Count > 0 && entries.TrueForAll(entry => Directory.Exists(Full(entry)) && !IsLink(entry) ? HoldsOnlyWhatGoes(entry) : Goes(entry));
    }

    private bool Goes(string path) => owned.Contains(path) && !IsLink(path) && texts.TryGetValue(path, out var text) && text is null;

    private bool IsLink(string path) => new FileInfo(Full(path)).LinkTarget is not null;

    private string Full(string path) => Path.Combine(root, path);
}

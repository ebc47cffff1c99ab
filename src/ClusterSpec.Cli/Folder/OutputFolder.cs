using System.Collections.Immutable;
using System.Text;
using ClusterSpec.Rendering;

namespace ClusterSpec.Cli.Folder;

/// <summary>A folder that renders write to. Its manifest says which files are ours; nothing else is ever touched.</summary>
internal sealed class OutputFolder(string root)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string root = Path.GetFullPath(root);

    /// <summary>What writing these files would do.</summary>
    /// <param name="specName">The file that they came from.</param>
    /// <param name="files">Rendered files.</param>
    /// <param name="targets">The targets that were rendered; null for all. Files of other targets stay as they are.</param>
    /// <exception cref="FormatException">The folder has a manifest that is not one of ours.</exception>
    public FolderPlan Plan(string specName, ImmutableArray<RenderedFile> files, IReadOnlyCollection<string>? targets)
    {
        var before = ReadManifest();
        var kept = before.Files.Where(file => targets is not null && !targets.Contains(file.Target)).ToImmutableArray();
        var after = Manifest.Of(specName, files);
        after = after with { Files = [.. after.Files.Concat(kept).OrderBy(file => file.Path, StringComparer.Ordinal)] };
        var owned = before.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var wanted = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var stale = before.Files.Except(kept).Select(file => file.Path).Where(path => !wanted.ContainsKey(path));

        var steps = files.Select(file => Step(file.Path, file.Text))
            .Concat(stale.Select(path => Step(path, null)).Where(step => step.Old is not null))
            .OrderBy(step => step.Path, StringComparer.Ordinal)
            .Append(Step(Manifest.FileName, after.ToJson()));
        var claimed = after with { Files = [.. after.Files.Concat(before.Files).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal)] };
        return new FolderPlan([.. steps], Foreign(wanted.Keys.Concat(owned).Distinct(StringComparer.Ordinal), owned), claimed);
    }

    /// <summary>Does it, so that a failure leaves the folder as it was.</summary>
    /// <param name="plan">A plan without foreign files.</param>
    /// <exception cref="IOException">Something could not be written; what was done is undone.</exception>
    public void Write(FolderPlan plan)
    {
        var changes = plan.Changes.ToList();
        if (changes.Count == 0)
            return;
        Directory.CreateDirectory(root);
        var staging = Directory.CreateDirectory(Path.Combine(root, ".clusterspec-" + Path.GetRandomFileName())).FullName;
        var undo = new Stack<Action>();
        try
        {
            foreach (var change in changes.Where(change => change.New is not null))
                WriteText(Path.Combine(staging, "new", change.Path), change.New ?? "");

            // From here on a crash finds every file owned by the manifest, so that the next render can finish the work.
            Replace(new FileStep(Manifest.FileName, FileChange.Updated, null, null), StageClaim(staging, plan.Claimed), staging, undo);
            foreach (var change in changes)
                Replace(change, change.New is null ? null : Path.Combine(staging, "new", change.Path), staging, undo);
        }
        catch
        {
            while (undo.TryPop(out var step))
                step();
            throw;
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }

        foreach (var removed in changes.Where(change => change.Change == FileChange.Removed))
            RemoveEmptyFolders(removed.Path);
    }

    private static string StageClaim(string staging, Manifest claimed)
    {
        var path = Path.Combine(staging, "claimed", Manifest.FileName);
        WriteText(path, claimed.ToJson());
        return path;
    }

    private void Replace(FileStep step, string? staged, string staging, Stack<Action> undo)
    {
        var target = Full(step.Path);
        if (File.Exists(target))
        {
            var backup = Path.Combine(staging, "old" + undo.Count, step.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(backup) ?? staging);
            File.Copy(target, backup);
            undo.Push(() => File.Copy(backup, target, overwrite: true));
        }
        else
        {
            undo.Push(() => File.Delete(target));
        }

        if (staged is null)
        {
            File.Delete(target);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? root);
        File.Move(staged, target, overwrite: true);
    }

    private Manifest ReadManifest()
    {
        var path = Full(Manifest.FileName);
        return File.Exists(path) ? Manifest.Parse(File.ReadAllText(path)) : new Manifest("", []);
    }

    private FileStep Step(string path, string? text)
    {
        var full = Full(path);
        var old = File.Exists(full) ? File.ReadAllText(full) : null;
        var change = (old, text) switch
        {
            (null, _) => FileChange.Created,
            (_, null) => FileChange.Removed,
            _ => string.Equals(old, text, StringComparison.Ordinal) ? FileChange.Unchanged : FileChange.Updated,
        };
        return new FileStep(path, change, old, text);
    }

    // A file that was not written by us, a folder where a file should be, or a link that leads out of the folder.
    private ImmutableArray<string> Foreign(IEnumerable<string> paths, HashSet<string> owned)
    {
        var foreign = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Blocked(path, owned) is { } blocked)
                foreign.Add(blocked);
        }

        return [.. foreign];
    }

    private string? Blocked(string path, HashSet<string> owned)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            if (new FileInfo(Full(folder)) is { Exists: true } or { LinkTarget: not null } && !owned.Contains(folder))
                return folder;
        }

        var file = new FileInfo(Full(path));
        if (Directory.Exists(file.FullName) || file.LinkTarget is not null)
            return path;
        return file.Exists && !owned.Contains(path) ? path : null;
    }

    private void RemoveEmptyFolders(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var folder = Full(path[..slash]);
            if (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any())
                return;
            Directory.Delete(folder);
        }
    }

    private static void WriteText(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        File.WriteAllText(path, text, Utf8);
    }

    private string Full(string path) => Path.Combine(root, path);
}

using ClusterSpec.Rendering;

namespace ClusterSpec.Cli.Folder;

/// <summary>Carries out a plan. A failure undoes what was done; after a crash the next render finds every file owned by the manifest, and finishes.</summary>
internal sealed class FolderWriter(string root)
{
    private readonly Stack<Action> undo = new();

    public void Write(FolderPlan plan)
    {
        var changes = plan.Changes.ToList();
        if (changes.Count == 0)
            return;
        Directory.CreateDirectory(root);
        using var staging = Staging.In(root);
        try
        {
            // Everything is on the disk before the first file of the tree changes.
            var staged = changes.Where(change => change.New is not null).Select(change => (change.Path, Text: staging.Put(change.New ?? ""))).ToList();
            Replace(Manifest.FileName, staging.Put(plan.Claimed.ToJson()), staging);
            foreach (var change in changes.Where(change => change.New is null))
                Remove(change.Path, staging);
            foreach (var (path, text) in staged)
                Replace(path, text, staging);
        }
        catch (Exception problem)
        {
            if (!IsUndone())
                throw new IOException($"{problem.Message}; {root} could not be put back: its former files are in {staging.Leave()}", problem);
            throw;
        }
    }

    private void Replace(string path, string staged, Staging staging)
    {
        var target = Full(path);
        if (!File.Exists(target))
            MakeFolder(Path.GetDirectoryName(target) ?? root);
        Action undone = File.Exists(target) ? Restore(target, staging) : () => File.Delete(target);
        File.Move(staged, target, overwrite: true);
        undo.Push(undone);
    }

    private void Remove(string path, Staging staging)
    {
        var restore = Restore(Full(path), staging);
        File.Delete(Full(path));
        undo.Push(restore);
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var folder = Full(path[..slash]);
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                return;
            Directory.Delete(folder);
            undo.Push(() => Directory.CreateDirectory(folder));
        }
    }

    private static Action Restore(string target, Staging staging)
    {
        var backup = staging.Backup(target);
        return () => File.Copy(backup, target, overwrite: true);
    }

    // Level by level, so that a failure takes away every folder that it made.
    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        MakeFolder(Path.GetDirectoryName(folder) ?? root);
        Directory.CreateDirectory(folder);
        undo.Push(() => Directory.Delete(folder));
    }

    private bool IsUndone()
    {
        try
        {
            while (undo.TryPop(out var step))
                step();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string Full(string path) => Path.Combine(root, path);
}

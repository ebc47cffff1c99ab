using System.Globalization;

namespace ClusterSpec.Cli.Folder;

/// <summary>A folder inside the output folder, on the same disk, where new files wait and old ones are kept while a tree changes. Holding it
/// keeps other renders out; one that a crash left behind is cleared by the next.</summary>
internal sealed class Staging : IDisposable
{
    private const string Name = ".clusterspec-render";
    private const string LockName = "lock";

    private readonly string folder;
    private readonly FileStream held;
    private bool isLeft;
    private int count;

    private Staging(string folder, FileStream held)
    {
        this.folder = folder;
        this.held = held;
    }

    /// <exception cref="IOException">Another render is at work, or something else has that name.</exception>
    public static Staging In(string root)
    {
        var folder = Path.Combine(root, Name);
        var held = Path.Combine(folder, LockName);
        if (Path.Exists(folder) && !File.Exists(held))
            throw new IOException($"{folder} is in the way: look at it and remove it");
        Directory.CreateDirectory(folder);
        var staging = new Staging(folder, Hold(held, root));
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => file != held))
            File.Delete(file);
        return staging;
    }

    /// <summary>Writes a text and says where.</summary>
    public string Put(string text)
    {
        var file = Next();
        File.WriteAllText(file, text, OutputFolder.Utf8);
        return file;
    }

    /// <summary>Copies a file and says where to.</summary>
    public string Backup(string path)
    {
        var file = Next();
        File.Copy(path, file);
        return file;
    }

    /// <summary>Leaves everything where it is, for people, and says where.</summary>
    public string Leave()
    {
        isLeft = true;
        return folder;
    }

    public void Dispose()
    {
        held.Dispose();
        if (isLeft)
            File.Delete(Path.Combine(folder, LockName));
        else
            Directory.Delete(folder, recursive: true);
    }

    private static FileStream Hold(string file, string root)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem)
        {
            throw new IOException($"another render is writing to {root}", problem);
        }
    }

    private string Next() => Path.Combine(folder, (count++).ToString(CultureInfo.InvariantCulture));
}

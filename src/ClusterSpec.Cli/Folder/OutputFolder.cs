using System.Collections.Immutable;
using System.Text;
using ClusterSpec.Rendering;

namespace ClusterSpec.Cli.Folder;

/// <summary>A folder that renders write to. Its manifest says which files are ours; nothing else is ever touched.</summary>
internal sealed class OutputFolder(string root)
{
    /// <summary>No mark at the beginning, and one that stands there is kept as a character, so that it is seen as a difference.</summary>
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string root = Path.GetFullPath(root);

    /// <summary>What writing these files would do.</summary>
    /// <param name="specName">The file that they came from.</param>
    /// <param name="files">Rendered files.</param>
    /// <param name="targets">The targets that were rendered; null for all. Files of other targets stay as they are, and are not looked at.</param>
    /// <exception cref="FormatException">The folder has a manifest that is not one of ours.</exception>
    /// <exception cref="IOException">The folder is a file.</exception>
    public FolderPlan Plan(string specName, ImmutableArray<RenderedFile> files, IReadOnlyCollection<string>? targets)
    {
        if (File.Exists(root))
            throw new IOException($"{root} is a file, not a folder");
        var before = ReadManifest();
        var kept = before.Files.Where(file => targets is not null && !targets.Contains(file.Target)).ToImmutableArray();
        var after = Manifest.Of(specName, files);
        after = after with { Files = Sorted(after.Files.Concat(kept)) };
        var claimed = after with { Files = Sorted(after.Files.Concat(before.Files).DistinctBy(file => file.Path)) };

        var texts = files.ToDictionary(file => file.Path, file => (string?)file.Text, StringComparer.Ordinal);
        foreach (var stale in before.Files.Except(kept).Where(file => File.Exists(Full(file.Path))))
            texts.TryAdd(stale.Path, null);
        texts.Add(Manifest.FileName, after.ToJson());
        var owned = before.Files.Select(file => file.Path).Append(Manifest.FileName).ToHashSet(StringComparer.Ordinal);
        var foreign = new ForeignPaths(root, owned, texts).Find();
        if (!foreign.IsEmpty)
            return new FolderPlan([], foreign, claimed);
        var steps = texts.OrderBy(text => text.Key == Manifest.FileName).ThenBy(text => text.Key, StringComparer.Ordinal).Select(text => Step(text.Key, text.Value));
        return new FolderPlan([.. steps], [], claimed);
    }

    /// <summary>Does it, so that a failure leaves the folder as it was.</summary>
    /// <param name="plan">A plan without foreign files.</param>
    /// <exception cref="IOException">Something could not be written; what was done is undone.</exception>
    public void Write(FolderPlan plan) => new FolderWriter(root).Write(plan);

    private Manifest ReadManifest()
    {
        var path = Full(Manifest.FileName);
        return File.Exists(path) ? Manifest.Parse(File.ReadAllText(path)) : new Manifest("", []);
    }

    private FileStep Step(string path, string? text)
    {
        var full = Full(path);
        var old = File.Exists(full) ? Utf8.GetString(File.ReadAllBytes(full)) : null;
        var change = (old, text) switch
        {
            (null, _) => FileChange.Created,
            (_, null) => FileChange.Removed,
            _ => string.Equals(old, text, StringComparison.Ordinal) ? FileChange.Unchanged : FileChange.Updated,
        };
        return new FileStep(path, change, old, text);
    }

    private static ImmutableArray<ManifestFile> Sorted(IEnumerable<ManifestFile> files) => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    private string Full(string path) => Path.Combine(root, path);
}

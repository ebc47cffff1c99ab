namespace ClusterSpec.Generator.Printing;

/// <summary>The folder of generated files: written only where the text changed, so that the compiler is not woken for nothing.</summary>
internal static class OutputFolder
{
    private const string Suffix = ".g.cs";

    /// <summary>Writes the files and removes generated ones that are no longer made.</summary>
    /// <param name="folder">Created if it is not there.</param>
    /// <param name="files">Name without suffix, and text.</param>
    /// <returns>How many files were written or removed.</returns>
    public static int Update(string folder, IReadOnlyDictionary<string, string> files)
    {
        Directory.CreateDirectory(folder);
        int changes = 0;
        foreach (var (name, text) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            string path = Path.Combine(folder, name + Suffix);
            if (File.Exists(path) && File.ReadAllText(path) == text)
                continue;
            File.WriteAllText(path, text);
            changes++;
        }
        foreach (string path in Directory.EnumerateFiles(folder, "*" + Suffix))
        {
            if (files.ContainsKey(Path.GetFileName(path)[..^Suffix.Length]))
                continue;
            File.Delete(path);
            changes++;
        }
        return changes;
    }
}

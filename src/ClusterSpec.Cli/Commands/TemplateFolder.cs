using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Cli.Commands;

/// <summary>A folder of templates that stand in for built-in ones.</summary>
internal static class TemplateFolder
{
    // Two levels are enough for every name; links that lead in circles end here.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = FileAttributes.Hidden };

    /// <summary>Reads every file but hidden ones.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    /// <exception cref="TemplateException">A file is not named like a template: it would have no effect.</exception>
    public static TemplateStore Read(string name, string workingFolder)
    {
        var folder = Path.Combine(workingFolder, name);
        if (!Directory.Exists(folder))
            throw new UsageException($"{name} is no folder");
        return TemplateStore.BuiltIn.With(Directory.EnumerateFiles(folder, "*", Everything)
            .Order(StringComparer.Ordinal)
            .Select(path => KeyValuePair.Create(Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(path))));
    }
}

using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ClusterSpec.Cli.Commands;

/// <summary>The files that a command line names: files, globs, <c>-</c> for standard input.</summary>
internal static class SpecFiles
{
    public const string StandardInput = "-";
    public const string StandardInputName = "<stdin>";

    /// <summary>Names in the order of the command line, those of a glob sorted, each file once.</summary>
    /// <exception cref="UsageException">A name matches nothing.</exception>
    public static ImmutableArray<string> Of(IEnumerable<string> arguments, string workingFolder) =>
        [.. arguments.SelectMany(argument => Expand(argument, workingFolder)).Distinct(StringComparer.Ordinal)];

    /// <summary>Opens a file or standard input.</summary>
    /// <exception cref="UsageException">It cannot be opened.</exception>
    public static Stream Open(string name, Surroundings surroundings)
    {
        if (name == StandardInput)
            return surroundings.Input();
        var path = Path.Combine(surroundings.WorkingFolder, name);
        try
        {
            if (Directory.Exists(path))
                throw new UsageException($"{name} is a folder, not a file");
            return File.OpenRead(path);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{name} does not exist", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name} cannot be opened: {problem.Message}", problem);
        }
    }

    public static string Shown(string name) => name == StandardInput ? StandardInputName : name;

    private static List<string> Expand(string argument, string workingFolder)
    {
        // A file may have a star in its name.
        if (argument == StandardInput || argument.IndexOfAny(['*', '?']) < 0 || File.Exists(Path.Combine(workingFolder, argument)))
            return [argument];
        var pattern = argument.Replace('\\', '/');
        var star = pattern.IndexOfAny(['*', '?']);
        var slash = pattern.LastIndexOf('/', star);
        var folder = slash < 0 ? "" : slash == 0 ? "/" : pattern[..slash];
        var start = new DirectoryInfo(Path.Combine(workingFolder, folder));
        var found = start.Exists
            ? new Matcher(StringComparison.Ordinal).AddInclude(pattern[(slash + 1)..]).Execute(new DirectoryInfoWrapper(start)).Files
                .Select(match => folder.Length == 0 ? match.Path : $"{folder.TrimEnd('/')}/{match.Path}").Order(StringComparer.Ordinal).ToList()
            : [];
        return found.Count > 0 ? found : throw new UsageException($"{argument} matches no file");
    }
}

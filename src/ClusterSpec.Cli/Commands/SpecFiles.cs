using System.Collections.Immutable;
using ClusterSpec.Configuration;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ClusterSpec.Cli.Commands;

/// <summary>The files that a command line names: files, folders, globs, <c>-</c> for standard input.</summary>
internal static class SpecFiles
{
    public const string StandardInput = "-";
    public const string StandardInputName = "<stdin>";

    /// <summary>What a word of the command line names: itself, or the files that a glob matches or that lie in a folder, sorted.</summary>
    /// <exception cref="UsageException">A glob matches nothing, or a folder has no cluster file.</exception>
    public static ImmutableArray<string> Of(string argument, string workingFolder)
    {
        if (argument != StandardInput && Directory.Exists(Path.Combine(workingFolder, argument)))
            return SpecFolder.Files(argument, workingFolder);

        // A file may have a star in its name.
        if (argument == StandardInput || argument.IndexOfAny(['*', '?']) < 0 || File.Exists(Path.Combine(workingFolder, argument)))
            return [argument];
        var found = Matches(argument.Replace('\\', '/'), workingFolder);
        return found.IsEmpty ? throw new UsageException($"{argument} matches no file") : found;
    }

    /// <summary>Reads a file or standard input.</summary>
    /// <exception cref="UsageException">It cannot be opened or read.</exception>
    public static SourceText Read(string name, Surroundings surroundings)
    {
        try
        {
            using var stream = Open(name, surroundings);
            return SourceText.Read(stream);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{name} does not exist", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name} cannot be read: {problem.Message}", problem);
        }
    }

    public static string Shown(string name) => name == StandardInput ? StandardInputName : name;

    private static Stream Open(string name, Surroundings surroundings)
    {
        if (name == StandardInput)
            return surroundings.Input();
        var path = Path.Combine(surroundings.WorkingFolder, name);
        return Directory.Exists(path) ? throw new UsageException($"{name} is a folder, not a file") : File.OpenRead(path);
    }

    private static ImmutableArray<string> Matches(string pattern, string workingFolder)
    {
        var slash = pattern.LastIndexOf('/', pattern.IndexOfAny(['*', '?']));
        var folder = slash < 0 ? "" : pattern[..(slash + 1)];
        var start = new DirectoryInfo(Path.Combine(workingFolder, folder));
        if (!start.Exists)
            return [];
        var matches = new Matcher(StringComparison.Ordinal).AddInclude(pattern[folder.Length..]).Execute(new DirectoryInfoWrapper(start));
        return [.. matches.Files.Where(match => Path.GetFileName(match.Path) != ConfigurationLoader.FileName).Select(match => folder + match.Path).Order(StringComparer.Ordinal)];
    }
}

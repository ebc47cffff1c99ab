using System.Collections.Immutable;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Configuration;
using ClusterSpec.Rendering.WrittenRules;

namespace ClusterSpec.Cli.Settings;

/// <summary>Finds and reads configuration files, each once.</summary>
internal sealed class ConfigurationFiles(SettingFlags flags, Surroundings surroundings)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ConfigurationFile?> byFolder = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ConfigurationFile> read = new(StringComparer.Ordinal);

    /// <summary>Those read so far, by path.</summary>
    public ImmutableArray<ConfigurationFile> All
    {
        get
        {
            lock (gate)
                return [.. read.Values];
        }
    }

    /// <summary>The configuration of the files of a folder; null when there is none.</summary>
    /// <param name="folder">From the root.</param>
    /// <exception cref="UsageException">It cannot be opened or read.</exception>
    public ConfigurationFile? Of(string folder)
    {
        if (flags.IgnoresConfiguration)
            return null;
        lock (gate)
            return flags.Configuration is { } named ? Read(Path.GetFullPath(named, surroundings.WorkingFolder)) : Nearest(folder);
    }

    private ConfigurationFile? Nearest(string folder)
    {
        if (byFolder.TryGetValue(folder, out var known))
            return known;
        var path = Path.Combine(folder, ConfigurationLoader.FileName);
        var found = File.Exists(path) ? Read(path) : Path.GetDirectoryName(folder) is { } above ? Nearest(above) : null;
        byFolder[folder] = found;
        return found;
    }

    private ConfigurationFile Read(string path)
    {
        if (read.TryGetValue(path, out var known))
            return known;
        var name = Path.GetRelativePath(surroundings.WorkingFolder, path);
        var source = SpecFiles.Read(name, surroundings);
        var result = ConfigurationLoader.Load(source.Bytes, name, WrittenRuleSet.Of);
        return read[path] = new ConfigurationFile(Path.GetDirectoryName(path) ?? path, result, source.Text);
    }
}

using ClusterSpec.Configuration;
using Microsoft.Extensions.FileSystemGlobbing;

namespace ClusterSpec.Cli.Settings;

/// <summary>A configuration file that was read.</summary>
/// <param name="Folder">The folder that it stands in, from the root.</param>
/// <param name="Result">What it says.</param>
/// <param name="Text">Its text for the frames; null when it is not UTF-8.</param>
internal sealed record ConfigurationFile(string Folder, ConfigurationResult Result, string? Text)
{
    /// <summary>Whether one of the globs names a file.</summary>
    /// <param name="globs">From the configuration's folder.</param>
    /// <param name="path">The file, from the root.</param>
    public bool Names(IReadOnlyList<string> globs, string path)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(globs.Select(glob => glob.Replace('\\', '/')));
        return matcher.Match(Folder, Path.GetRelativePath(Folder, path)).HasMatches;
    }
}

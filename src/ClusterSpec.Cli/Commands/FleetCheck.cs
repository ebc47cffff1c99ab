using ClusterSpec.Cli.Settings;
using ClusterSpec.Diagnostics;
using ClusterSpec.Fleet;
using ClusterSpec.Loading;

namespace ClusterSpec.Cli.Commands;

/// <summary>Holds the files of a run against each other. Files of findings are read once more, so that the others need not stay in memory.</summary>
/// <param name="read">Reads a file by the name that it is shown by.</param>
/// <param name="settings">What is asked of each.</param>
internal sealed class FleetCheck(Func<string, SourceText> read, LintSettings settings)
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>Texts of the files with findings, without their secrets, by name.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    public FleetResult Lint(IEnumerable<LintedFile> files) =>
        FleetLinter.Lint(files.Select(file => file.Cluster).OfType<FleetCluster>(), Load, file => settings.Of(file == SpecFiles.StandardInputName ? SpecFiles.StandardInput : file).Options);

    private LoadResult Load(string file)
    {
        var source = read(file);
        var loaded = ClusterLoader.Load(source.Bytes, file);
        if (source.Text is { } text)
            texts[file] = SecretText.Masked(text, loaded.Diagnostics);
        return loaded;
    }
}

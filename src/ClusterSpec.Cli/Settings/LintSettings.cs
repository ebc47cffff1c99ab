using System.Collections.Immutable;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Output;
using ClusterSpec.Configuration;
using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;

namespace ClusterSpec.Cli.Settings;

/// <summary>What is asked of the files of a run: by the command line, and by configuration files. May be asked from several threads.</summary>
internal sealed class LintSettings(SettingFlags flags, Surroundings surroundings)
{
    private readonly ConfigurationFiles configurations = new(flags, surroundings);

    /// <summary>Findings that baselines list.</summary>
    public KnownFindings Known { get; } = new(flags.NewBaseline is { } file ? Path.GetFullPath(file, surroundings.WorkingFolder) : null, surroundings);

    /// <summary>Findings about the configuration files read so far.</summary>
    public ImmutableArray<Diagnostic> Findings => [.. configurations.All.SelectMany(file => file.Result.Diagnostics)];

    /// <summary>Text of a configuration file; null when it is none, or not at hand.</summary>
    public string? Text(string file) => configurations.All.FirstOrDefault(read => read.Result.FileName == file)?.Text;

    /// <summary>Checks a file as it is asked.</summary>
    /// <param name="name">As on the command line.</param>
    /// <param name="bytes">The file.</param>
    /// <exception cref="UsageException">Its configuration or its baseline cannot be opened or read.</exception>
    public LintResult Lint(string name, Stream bytes)
    {
        var asked = Of(name);
        return Known.Apply(ClusterLinter.Lint(bytes, SpecFiles.Shown(name), asked.Options), FullPath(name), asked.Baseline);
    }

    /// <summary>Checks a file that is being mended: what a baseline lists counts, too.</summary>
    /// <inheritdoc cref="Lint"/>
    public LintResult Check(string name, Stream bytes) => ClusterLinter.Lint(bytes, SpecFiles.Shown(name), Of(name).Options);

    /// <summary>How a run over some files speaks: as the command line asks, or else the configuration of each file, or else in English.</summary>
    /// <param name="files">As they are shown.</param>
    /// <exception cref="UsageException">A configuration cannot be opened or read.</exception>
    public Speech Speech(IEnumerable<string> files) =>
        flags.Language is { } asked ? Output.Speech.In(SpokenLanguages.Named(asked)) : new SpokenLanguages(LanguageOf).Of(files);

    /// <summary>What is asked of a file.</summary>
    /// <param name="name">As on the command line.</param>
    /// <exception cref="UsageException">Its configuration cannot be opened or read.</exception>
    public FileSettings Of(string name)
    {
        var path = FullPath(name);
        var options = LintOptions.Default with { Today = () => flags.Today ?? surroundings.Today() };
        var found = configurations.Of(Path.GetDirectoryName(path) ?? path);
        if (found is not { Result.Configuration: { } configuration })
            return new(WithFlags(options), IsExcluded: false, OfFlag(flags.Baseline), flags.Language);
        return new FileSettings(
            WithFlags((options with { FurtherRules = found.Result.Rules }).With(configuration, globs => found.Names(globs, path))),
            configuration.Exclude is { } exclude && found.Names(exclude, path),
            OfFlag(flags.Baseline) ?? (configuration.Baseline is { } baseline ? Path.GetFullPath(baseline, found.Folder) : null),
            flags.Language ?? configuration.Lang?.Text());
    }

    // A configuration file speaks as it asks itself.
    private string? LanguageOf(string file) => configurations.All.FirstOrDefault(read => read.Result.FileName == file) is { } configuration
        ? configuration.Result.Configuration?.Lang?.Text()
        : Of(file == SpecFiles.StandardInputName ? SpecFiles.StandardInput : file).Language;

    // Standard input stands in the working folder.
    private string FullPath(string name) => Path.GetFullPath(SpecFiles.Shown(name), surroundings.WorkingFolder);

    private string? OfFlag(string? file) => file is null ? null : Path.GetFullPath(file, surroundings.WorkingFolder);

    private LintOptions WithFlags(LintOptions options) => options with
    {
        Profile = flags.Profile ?? options.Profile,
        Severities = options.Severities.SetItems(flags.Severities),
    };
}

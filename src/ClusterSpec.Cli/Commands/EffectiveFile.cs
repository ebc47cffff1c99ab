using System.Collections.Immutable;
using ClusterSpec.Cli.Output;
using ClusterSpec.Loading;

namespace ClusterSpec.Cli.Commands;

/// <summary>A file read for its values after defaults.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Values">In the order of the schema; empty when there is no mapping in the file.</param>
/// <param name="Errors">How many errors were found.</param>
internal sealed record EffectiveFile(string Name, ImmutableArray<ShownValue> Values, int Errors)
{
    /// <summary>Exit code of a command that printed the values.</summary>
    public int ExitCode => Errors > 0 ? Commands.ExitCode.Found : Commands.ExitCode.Clean;

    /// <exception cref="UsageException">It cannot be opened or read.</exception>
    public static EffectiveFile Read(string name, Surroundings surroundings)
    {
        using var bytes = new MemoryStream();
        SpecFiles.Read(name, surroundings).Bytes.CopyTo(bytes);
        var shown = SpecFiles.Shown(name);
        var linted = ClusterLinter.Lint(new MemoryStream(bytes.ToArray()), shown);
        var errors = linted.Diagnostics.Count(finding => finding.Severity == Diagnostics.Severity.Error);
        return linted.Effective is { } cluster
            ? new(shown, ShownValue.Of(cluster, ClusterLoader.Load(new MemoryStream(bytes.ToArray()), shown)), errors)
            : new(shown, [], errors);
    }

    /// <summary>Says on standard error that not all can be right.</summary>
    public void Warn(Surroundings surroundings)
    {
        if (Errors == 0)
            return;
        surroundings.Output.Flush();
        CommandLine.Complain(surroundings, $"{Name} has {Words.Count(Errors, "error")}: `{CommandLine.Name} lint {Name}` says which; what could not be read counts as not given");
    }
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>The languages of a report: each file's findings in its own, what is said of the whole run in the one that its files share.</summary>
internal sealed class Speech
{
    private readonly Func<string, Translation?> ofFile;

    /// <param name="whole">Of the run; null for English.</param>
    /// <param name="ofFile">Of a file, by its name as it is shown; null for English.</param>
    public Speech(Translation? whole, Func<string, Translation?> ofFile) => (Whole, this.ofFile) = (whole, ofFile);

    /// <summary>English alone.</summary>
    public static Speech English { get; } = In(null);

    /// <summary>The language of the run; null for English.</summary>
    public Translation? Whole { get; }

    /// <summary>One language for all.</summary>
    public static Speech In(Translation? language) => new(language, _ => language);

    /// <summary>The language of a file's findings; null for English.</summary>
    /// <param name="file">As it is shown.</param>
    public Translation? Of(string file) => ofFile(file);

    /// <summary>Findings, each in the language of its file.</summary>
    public ImmutableArray<Diagnostic> Say(ImmutableArray<Diagnostic> findings) => [.. findings.Select(finding => finding.In(Of(finding.File)))];
}

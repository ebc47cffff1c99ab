using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Commands;

/// <summary>Files checked so far, their findings, and their texts for the frames.</summary>
internal sealed class LintRun(Surroundings surroundings)
{
    private readonly List<LintResult> results = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>Findings of all files, in the order of output.</summary>
    public ImmutableArray<Diagnostic> Findings => DiagnosticOrder.Sort(results.SelectMany(result => result.Diagnostics));

    /// <summary>Names of the files as they are shown.</summary>
    public IReadOnlyList<string> Files => [.. results.Select(result => result.FileName)];

    /// <summary>Text of a file with findings; null when it is not at hand.</summary>
    public string? Text(string file) => texts.GetValueOrDefault(file);

    /// <summary>Checks one more file.</summary>
    /// <exception cref="UsageException">It cannot be opened.</exception>
    public LintResult Lint(string name)
    {
        using var stream = SpecFiles.Open(name, surroundings);
        var source = SourceText.Read(stream);
        var result = ClusterLinter.Lint(source.Bytes, SpecFiles.Shown(name));
        if (!result.Diagnostics.IsEmpty && source.Text is { } text)
            texts[result.FileName] = text;
        results.Add(result);
        return result;
    }
}

using System.Collections.Immutable;
using ClusterSpec.Cli.Settings;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Commands;

/// <summary>Files checked so far, their findings, and their texts for the frames.</summary>
internal sealed class LintRun(Surroundings surroundings, LintSettings settings)
{
    private readonly List<LintResult> results = [];
    private readonly List<string> unopened = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>Mends files before they are checked; null to leave them as they are.</summary>
    public FileFixing? Fixing { get; init; }

    /// <summary>Findings of all files and of their configuration, in the order of output.</summary>
    public ImmutableArray<Diagnostic> Findings => DiagnosticOrder.Sort(results.SelectMany(result => result.Diagnostics).Concat(settings.Findings));

    /// <summary>Findings that are let pass, in the order of output.</summary>
    public ImmutableArray<Diagnostic> Suppressed => DiagnosticOrder.Sort(results.SelectMany(result => result.Suppressed));

    /// <summary>Names of the files as they are shown.</summary>
    public IReadOnlyList<string> Files => [.. results.Select(result => result.FileName)];

    /// <summary>How many files the configuration excludes.</summary>
    public int Excluded { get; private set; }

    /// <summary>Why other files could not be checked, a line each.</summary>
    public IReadOnlyList<string> Unopened => unopened;

    /// <summary>Text of a file with findings, without its secrets; null when it is not at hand.</summary>
    public string? Text(string file) => texts.GetValueOrDefault(file) ?? settings.Text(file);

    /// <summary>Checks what a word of the command line names, each file once, and notes what cannot be opened.</summary>
    public void LintAll(string argument)
    {
        try
        {
            foreach (var name in SpecFiles.Of(argument, surroundings.WorkingFolder))
                LintOnce(name);
        }
        catch (UsageException problem)
        {
            unopened.Add(problem.Message);
        }
    }

    /// <summary>Checks one more file.</summary>
    /// <exception cref="UsageException">It cannot be opened or read.</exception>
    public LintResult Lint(string name)
    {
        var source = SpecFiles.Read(name, surroundings);
        if (Fixing is not null)
            source = Fixing.Mend(name, source, bytes => settings.Check(name, bytes));
        var result = settings.Lint(name, source.Bytes);
        if ((!result.Diagnostics.IsEmpty || !result.Suppressed.IsEmpty) && source.Text is { } text)
            texts[result.FileName] = SecretText.Masked(text, result.Diagnostics.Concat(result.Suppressed));
        results.Add(result);
        return result;
    }

    private void LintOnce(string name)
    {
        if (!seen.Add(name == SpecFiles.StandardInput ? name : Path.GetFullPath(name, surroundings.WorkingFolder)))
            return;
        try
        {
            if (settings.Of(name).IsExcluded)
                Excluded++;
            else
                Lint(name);
        }
        catch (UsageException problem)
        {
            unopened.Add(problem.Message);
        }
    }
}

using System.Collections.Immutable;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Settings;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Commands;

/// <summary>Files checked so far, their findings, and their texts for the frames.</summary>
internal sealed class LintRun(Surroundings surroundings, LintSettings settings)
{
    private readonly List<LintedFile> files = [];
    private readonly List<string> unopened = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private FleetResult together = FleetResult.Nothing;
    private SourceText? standardInput;

    /// <summary>Mends files before they are checked; null to leave them as they are.</summary>
    public FileFixing? Fixing { get; init; }

    /// <summary>Findings of all files and of their configuration, in the order of output.</summary>
    public ImmutableArray<Diagnostic> Findings => DiagnosticOrder.Sort(files.SelectMany(file => file.Findings).Concat(together.Diagnostics).Concat(settings.Findings));

    /// <summary>Findings that are let pass, in the order of output.</summary>
    public ImmutableArray<Diagnostic> Suppressed => DiagnosticOrder.Sort(files.SelectMany(file => file.Suppressed).Concat(together.Suppressed));

    /// <summary>Names of the files as they are shown.</summary>
    public IReadOnlyList<string> Files => [.. files.Select(file => file.Name)];

    /// <summary>How the run speaks.</summary>
    public Speech Speech => settings.Speech(Files);

    /// <summary>How many files the configuration excludes.</summary>
    public int Excluded { get; private set; }

    /// <summary>Why other files could not be checked, a line each.</summary>
    public IReadOnlyList<string> Unopened => unopened;

    /// <summary>Text of a file with findings, without its secrets; null when it is not at hand.</summary>
    public string? Text(string file) => texts.GetValueOrDefault(file) ?? settings.Text(file);

    /// <summary>Checks what the command line names, each file once, and notes what cannot be opened.</summary>
    /// <param name="arguments">Words of the command line.</param>
    /// <param name="jobs">How many files at once; null for one for each processor. Files are mended one by one.</param>
    public void LintAll(IEnumerable<string> arguments, int? jobs)
    {
        var named = Named(arguments);
        var checkedFiles = new LintedFile?[named.Length];
        var progress = new ProgressLine(surroundings, named.Length);
        LintJobs.Run(named.Length, Fixing is null ? jobs : 1, at =>
        {
            if (named[at] is { Problem: null } spec)
                Try(() => checkedFiles[at] = Check(spec.Name).File, problem => named[at] = spec with { Problem = problem });
            progress.Advance();
        });
        progress.Clear();
        foreach (var file in checkedFiles.OfType<LintedFile>())
            Add(file);
        LintTogether();
        unopened.AddRange(named.Select(spec => spec.Problem).OfType<string>());
    }

    /// <summary>Checks one more file.</summary>
    /// <exception cref="UsageException">It cannot be opened or read.</exception>
    public LintResult Lint(string name)
    {
        var (result, file) = Check(name);
        Add(file);
        return result;
    }

    private void LintTogether()
    {
        var fleet = new FleetCheck(Again, settings);
        Try(() => together = fleet.Lint(files), unopened.Add);
        foreach (var (file, text) in fleet.Texts)
            texts.TryAdd(file, text);
    }

    // Standard input is there once.
    private SourceText Again(string file)
    {
        if (file != SpecFiles.StandardInputName || standardInput is not { } source)
            return SpecFiles.Read(file, surroundings);
        source.Bytes.Position = 0;
        return source;
    }

    private static void Try(Action action, Action<string> complain)
    {
        try
        {
            action();
        }
        catch (UsageException problem)
        {
            complain(problem.Message);
        }
    }

    // A complaint keeps its place among the names.
    private NamedSpec[] Named(IEnumerable<string> arguments)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<NamedSpec>();
        foreach (var argument in arguments)
        {
            Try(
                () => named.AddRange(SpecFiles.Of(argument, surroundings.WorkingFolder).Where(name => seen.Add(FullName(name)) && IsIncluded(name)).Select(name => new NamedSpec(name, null))),
                problem => named.Add(new(argument, problem)));
        }

        return [.. named];
    }

    private bool IsIncluded(string name)
    {
        if (!settings.Of(name).IsExcluded)
            return true;
        Excluded++;
        return false;
    }

    private string FullName(string name) => name == SpecFiles.StandardInput ? name : Path.GetFullPath(name, surroundings.WorkingFolder);

    private (LintResult Result, LintedFile File) Check(string name)
    {
        var source = SpecFiles.Read(name, surroundings);
        if (name == SpecFiles.StandardInput)
            standardInput = source;
        if (Fixing is not null)
            source = Fixing.Mend(name, source, bytes => settings.Check(name, bytes));
        var result = settings.Lint(name, source.Bytes);
        return (result, LintedFile.Of(result, source.Text));
    }

    private void Add(LintedFile file)
    {
        files.Add(file);
        if (file.Text is { } text)
            texts[file.Name] = text;
    }

    private readonly record struct NamedSpec(string Name, string? Problem);
}

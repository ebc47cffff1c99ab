using System.Collections.Immutable;
using ClusterSpec.Cli.Folder;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Settings;
using ClusterSpec.Diagnostics;
using ClusterSpec.Rendering;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Cli.Commands;

/// <summary>What a render does with the folder.</summary>
internal enum RenderMode
{
    Write,
    Check,
    Diff,
}

/// <summary>One run of <c>render</c>: check, print, compare, write.</summary>
internal sealed class RenderRun(Surroundings surroundings)
{
    public required ReportStyle Style { get; init; }

    public required string[]? Targets { get; init; }

    public required bool Strict { get; init; }

    /// <summary>Folder with templates of the user's; null for the built-in ones.</summary>
    public required string? Templates { get; init; }

    public required RenderMode Mode { get; init; }

    public required LintSettings Settings { get; init; }

    // Programs that read the findings find nothing else on standard output.
    private TextWriter Remarks => Style.IsText ? surroundings.Output : surroundings.Error;

    public int Run(string file, string output)
    {
        if (string.IsNullOrWhiteSpace(output))
            throw new UsageException("--out names no folder");
        var templates = Store();
        var lint = new LintRun(surroundings, Settings);
        var result = lint.Lint(file);
        if (!Style.IsText || !lint.Findings.IsEmpty)
            Style.Report(lint, surroundings);
        surroundings.Output.Flush();
        if (result.Effective is not { } cluster || ExitCode.Of(lint.Findings, Strict) != ExitCode.Clean)
        {
            CommandLine.Complain(surroundings, "nothing was rendered");
            return ExitCode.Found;
        }

        var rendered = Rendered(cluster, result.FileName, templates);
        var folder = new OutputFolder(Path.Combine(surroundings.WorkingFolder, output));
        var plan = Planned(folder, result.FileName, rendered, output);
        return Mode == RenderMode.Write ? Write(folder, plan, rendered, output, lint.Speech.Whole) : Compare(plan, output, lint.Speech.Whole);
    }

    private TemplateStore Store()
    {
        try
        {
            return Templates is null ? TemplateStore.BuiltIn : TemplateFolder.Read(Templates, surroundings.WorkingFolder);
        }
        catch (TemplateException problem)
        {
            throw new UsageException($"{Templates}: {problem.Message}", problem);
        }
    }

    private ImmutableArray<RenderedFile> Rendered(Effective.EffectiveCluster cluster, string fileName, TemplateStore templates)
    {
        try
        {
            return ClusterRenderer.Render(cluster, fileName, templates, Targets);
        }
        catch (TemplateException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
    }

    private FolderPlan Planned(OutputFolder folder, string fileName, ImmutableArray<RenderedFile> rendered, string output)
    {
        try
        {
            var plan = folder.Plan(fileName, rendered, Targets);
            return plan.Foreign.IsEmpty
                ? plan
                : throw new UsageException($"{output} holds what {CommandLine.Name} did not write, in the way of what it would write; nothing was written:") { Details = plan.Foreign };
        }
        catch (FormatException problem)
        {
            throw new UsageException($"{output}: {problem.Message}; nothing was written", problem);
        }
    }

    private int Write(OutputFolder folder, FolderPlan plan, ImmutableArray<RenderedFile> rendered, string output, Translation? language)
    {
        folder.Write(plan);
        RenderSummary.Write(Remarks, rendered, plan, output, language);
        return ExitCode.Clean;
    }

    private int Compare(FolderPlan plan, string output, Translation? language)
    {
        var changes = plan.Changes.ToList();
        foreach (var change in changes)
        {
            if (Mode == RenderMode.Diff)
                Remarks.Write(UnifiedDiff.Of(change));
            else
                Line($"{Word(change.Change)}: {change.Path}");
        }

        Line(changes.Count == 0 ? (Phrase)$"{output} is what would be rendered" : $"{output} differs in {Words.Count(changes.Count, "file")}");
        return changes.Count == 0 ? ExitCode.Clean : ExitCode.Found;

        void Line(Phrase phrase) => Remarks.Write($"{phrase.In(language)}\n");
    }

    private static Phrase Word(FileChange change) => change switch
    {
        FileChange.Created => (Phrase)"missing",
        FileChange.Removed => "no longer rendered",
        _ => "different",
    };
}

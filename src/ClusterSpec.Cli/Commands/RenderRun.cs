using System.Collections.Immutable;
using ClusterSpec.Cli.Folder;
using ClusterSpec.Cli.Output;
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

    public required string? Templates { get; init; }

    public required RenderMode Mode { get; init; }

    public int Run(string file, string output)
    {
        var lint = new LintRun(surroundings);
        var result = lint.Lint(file);
        if (!lint.Findings.IsEmpty)
            Style.Report(lint, surroundings);
        if (result.Effective is not { } cluster || result.HasErrors || (Strict && lint.Findings.Any(finding => finding.Severity == Severity.Warning)))
        {
            surroundings.Error.WriteLine("clusterspec: nothing was rendered");
            return ExitCode.Found;
        }

        var rendered = Rendered(cluster, result.FileName);
        var folder = new OutputFolder(Path.Combine(surroundings.WorkingFolder, output));
        var plan = Planned(folder, result.FileName, rendered, output);
        return Mode == RenderMode.Write ? Write(folder, plan, rendered, output) : Compare(plan, output);
    }

    private ImmutableArray<RenderedFile> Rendered(Effective.EffectiveCluster cluster, string fileName)
    {
        try
        {
            return ClusterRenderer.Render(cluster, fileName, Store(), Targets);
        }
        catch (TemplateException problem)
        {
            throw new UsageException(problem.Message, problem);
        }
    }

    private TemplateStore Store()
    {
        if (Templates is null)
            return TemplateStore.BuiltIn;
        var folder = Path.Combine(surroundings.WorkingFolder, Templates);
        if (!Directory.Exists(folder))
            throw new UsageException($"{Templates} is no folder");
        return TemplateStore.BuiltIn.With(Directory.EnumerateFiles(folder, "*.scriban", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => KeyValuePair.Create(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path))));
    }

    private FolderPlan Planned(OutputFolder folder, string fileName, ImmutableArray<RenderedFile> rendered, string output)
    {
        try
        {
            var plan = folder.Plan(fileName, rendered, Targets);
            return plan.Foreign.IsEmpty
                ? plan
                : throw new UsageException($"{output} holds what clusterspec did not write and would have to replace; nothing was written: {string.Join(", ", plan.Foreign)}");
        }
        catch (FormatException problem)
        {
            throw new UsageException($"{output}: {problem.Message}", problem);
        }
    }

    private int Write(OutputFolder folder, FolderPlan plan, ImmutableArray<RenderedFile> rendered, string output)
    {
        folder.Write(plan);
        if (Style.IsText)
            RenderSummary.Write(surroundings.Output, rendered, plan, output);
        return ExitCode.Clean;
    }

    private int Compare(FolderPlan plan, string output)
    {
        var changes = plan.Changes.ToList();
        foreach (var change in changes)
        {
            if (Mode == RenderMode.Diff)
                surroundings.Output.Write(FolderDiff.Of(change));
            else
                surroundings.Output.WriteLine($"{FolderDiff.Word(change.Change)} {change.Path}");
        }

        if (Style.IsText)
            surroundings.Output.WriteLine(changes.Count == 0 ? $"{output} is what would be rendered" : $"{output} differs in {Words.Count(changes.Count, "file")}");
        return changes.Count == 0 ? ExitCode.Clean : ExitCode.Found;
    }
}

using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Cli.Output;

/// <summary>How the findings of a run are printed.</summary>
/// <param name="Format">In which form.</param>
/// <param name="Color">auto, always or never.</param>
internal sealed record ReportStyle(ReportFormat Format, string Color)
{
    /// <summary>Whether people read the output, so that more than the findings may stand there.</summary>
    public bool IsText => Format == ReportFormats.Text || Format == ReportFormats.Statistics;

    /// <summary>Whether nothing is printed, but in files.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Further reports.</summary>
    public IReadOnlyList<ReportFile> Files { get; init; } = [];

    public void Report(LintRun run, Surroundings surroundings)
    {
        if (!IsQuiet)
            Format.Print(Output.Report.Of(run, surroundings.Output, surroundings.WorkingFolder) with { Style = Terminal(surroundings) });
    }

    // https://no-color.org: any value that is not empty switches colour off.
    private TerminalStyle Terminal(Surroundings surroundings)
    {
        var isCapable = surroundings.OutputIsTerminal && surroundings.Environment("TERM") != "dumb";
        return Color switch
        {
            ReportOptions.Always => new TerminalStyle(IsColored: true, HasLinks: isCapable),
            ReportOptions.Auto when isCapable && string.IsNullOrEmpty(surroundings.Environment("NO_COLOR")) => new TerminalStyle(IsColored: true, HasLinks: true),
            _ => TerminalStyle.Plain,
        };
    }
}

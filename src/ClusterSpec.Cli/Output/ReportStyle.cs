using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Cli.Output;

/// <summary>How the findings of a run are printed.</summary>
/// <param name="Format">text, json or sarif.</param>
/// <param name="Color">auto, always or never.</param>
internal sealed record ReportStyle(string Format, string Color)
{
    /// <summary>Whether people read the output, so that more than the findings may stand there.</summary>
    public bool IsText => Format == ReportOptions.Text;

    public void Report(LintRun run, Surroundings surroundings)
    {
        switch (Format)
        {
            case ReportOptions.Json:
                JsonReport.Write(surroundings.Output, run.Findings);
                break;
            case ReportOptions.Sarif:
                SarifReport.Write(surroundings.Output, run, surroundings.WorkingFolder);
                break;
            default:
                new TextReport(surroundings.Output, Terminal(surroundings), run.Text).Write(run.Findings, run.Files);
                break;
        }
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

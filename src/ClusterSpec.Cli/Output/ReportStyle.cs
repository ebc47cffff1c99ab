using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Cli.Output;

/// <summary>How the findings of a run are printed.</summary>
/// <param name="Format">text, json or sarif.</param>
/// <param name="Color">auto, always or never.</param>
internal sealed record ReportStyle(string Format, string Color)
{
    public bool IsText => Format == ReportOptions.Text;

    public void Report(LintRun run, Surroundings surroundings)
    {
        switch (Format)
        {
            case ReportOptions.Json:
                JsonReport.Write(surroundings.Output, run.Findings);
                break;
            case ReportOptions.Sarif:
                SarifReport.Write(surroundings.Output, run.Findings, surroundings.WorkingFolder);
                break;
            default:
                new TextReport(surroundings.Output, Terminal(surroundings), run.Text).Write(run.Findings, run.Files);
                break;
        }
    }

    // https://no-color.org: any value that is not empty switches colour off.
    private TerminalStyle Terminal(Surroundings surroundings) => Color switch
    {
        ReportOptions.Always => TerminalStyle.Colored,
        ReportOptions.Never => TerminalStyle.Plain,
        _ => surroundings.OutputIsTerminal && string.IsNullOrEmpty(surroundings.Environment("NO_COLOR")) ? TerminalStyle.Colored : TerminalStyle.Plain,
    };
}

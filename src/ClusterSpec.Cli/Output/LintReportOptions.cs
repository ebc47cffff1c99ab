using System.CommandLine;

namespace ClusterSpec.Cli.Output;

/// <summary>The options of <c>lint</c> about what is printed, and where to.</summary>
internal sealed class LintReportOptions
{
    private readonly Option<string> format = ReportOptions.Format();
    private readonly Option<string> color = ReportOptions.Color();
    private readonly Option<ReportFile[]> output;
    private readonly Option<bool> statistics = new("--statistics") { Description = "Print how often each rule speaks instead of the findings." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Print nothing but complaints: the exit code says the rest." };

    /// <param name="workingFolder">The folder that relative names start from.</param>
    public LintReportOptions(string workingFolder) => output = ReportFile.Option(workingFolder);

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[format, output, statistics, quiet, color])
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(format) is { Implicit: false } && result.GetResult(statistics) is { Implicit: false })
                result.AddError("--statistics is a format of its own: leave out --format");
        });
    }

    public ReportStyle Style(ParseResult parsed)
    {
        var style = ReportOptions.Style(parsed, format, color) with { IsQuiet = parsed.GetValue(quiet), Files = parsed.GetValue(output) ?? [] };
        return parsed.GetValue(statistics) ? style with { Format = ReportFormats.Statistics } : style;
    }
}

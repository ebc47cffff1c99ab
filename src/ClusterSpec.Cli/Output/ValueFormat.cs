using System.CommandLine;

namespace ClusterSpec.Cli.Output;

/// <summary>The option of commands that print values rather than findings.</summary>
internal static class ValueFormat
{
    public static Option<string> Option()
    {
        var option = new Option<string>("--format")
        {
            Description = "How it is printed; text if it is not given.",
            DefaultValueFactory = _ => ReportOptions.Text,
            HelpName = $"{ReportOptions.Text}|{ReportOptions.Json}",
        };
        option.TakeOnly(ReportOptions.Text, ReportOptions.Json);
        return option;
    }
}

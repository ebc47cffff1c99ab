using System.CommandLine;
using ClusterSpec.Cli.Folder;
using ClusterSpec.Cli.Output;
using ClusterSpec.Rendering;
using ClusterSpec.Rendering.Plan;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>render</c>: checks a file and writes every configuration file that it plans.</summary>
internal static class RenderCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The cluster file, or - for standard input." };
        var output = new Option<string>("--out") { Description = "Folder to write to; made if it is not there.", Required = true, HelpName = "DIR" };
        var only = new Option<string[]>("--only") { Description = "Render this target alone; may be given several times.", HelpName = "TARGET" };
        only.AcceptOnlyFromAmong([.. RenderPlan.Targets]);
        var check = new Option<bool>("--check") { Description = "Write nothing; exit code 1 when the folder is not what would be written." };
        var diff = new Option<bool>("--diff") { Description = "As --check, and show the differences." };
        var templates = new Option<string?>("--templates") { Description = "Folder with templates that replace built-in ones of the same name.", HelpName = "DIR" };
        var format = ReportOptions.Format();
        var color = ReportOptions.Color();
        var strict = new Option<bool>("--strict") { Description = "Render nothing while there are warnings." };
        var command = new Command("render", "Check a cluster file and write every configuration file.") { file, output, only, check, diff, templates, format, color, strict };
        command.SetAction(parsed => new RenderRun(surroundings)
        {
            Style = new ReportStyle(parsed.GetValue(format) ?? ReportOptions.Text, parsed.GetValue(color) ?? ReportOptions.Auto),
            Targets = parsed.GetValue(only) is { Length: > 0 } targets ? targets : null,
            Strict = parsed.GetValue(strict),
            Templates = parsed.GetValue(templates),
            Mode = parsed.GetValue(diff) ? RenderMode.Diff : parsed.GetValue(check) ? RenderMode.Check : RenderMode.Write,
        }.Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(output)));
        return command;
    }
}

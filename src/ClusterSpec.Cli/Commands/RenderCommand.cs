using System.CommandLine;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Settings;
using ClusterSpec.Rendering.Plan;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>render</c>: checks a file and writes every configuration file that it plans.</summary>
internal static class RenderCommand
{
    private const string Description = """
        Check a cluster file and write every configuration file.

        Examples:
          clusterspec render clusterspec.yaml --out out                    write files, and manifest.json
          clusterspec render clusterspec.yaml --out out --check            exit code 1 on drift
          clusterspec render clusterspec.yaml --out out --diff             show the drift, as diff -u does
          clusterspec render clusterspec.yaml --out out --only kubeadm     this target alone
          clusterspec render clusterspec.yaml --out out --templates mine   templates of your own

        Nothing is written from a file with errors. Files that an earlier render wrote and that are no
        longer rendered are removed; files that no render wrote are never touched. Templates of your own
        have the names of the built-in ones, for example haproxy/haproxy.cfg.scriban.
        """;

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The cluster file, or - for standard input." };
        file.RefuseUnknownOptions(surroundings.WorkingFolder);
        var output = new Option<string>("--out") { Description = "Folder to write to; made if it is not there.", Required = true, HelpName = "DIR" };
        var only = new Option<string[]>("--only") { Description = $"Render this target alone; may be given several times. Targets: {string.Join(", ", RenderPlan.Targets)}.", HelpName = "TARGET" };
        only.TakeOnly([.. RenderPlan.Targets]);
        var check = new Option<bool>("--check") { Description = "Write nothing; exit code 1 when the folder is not what would be written." };
        var diff = new Option<bool>("--diff") { Description = "As --check, and show the differences." };
        var templates = new Option<string?>("--templates") { Description = "Folder with templates that replace built-in ones of the same name.", HelpName = "DIR" };
        var format = ReportOptions.Format();
        var color = ReportOptions.Color();
        var strict = new Option<bool>("--strict") { Description = "Render nothing while there are warnings." };
        var command = new Command("render", Description) { file, output, only, check, diff, templates, format, color, strict };
        var settings = SettingOptions.AddTo(command, writesBaseline: false);
        command.SetAction(parsed => new RenderRun(surroundings)
        {
            Style = ReportOptions.Style(parsed, format, color),
            Targets = parsed.GetValue(only) is { Length: > 0 } targets ? targets : null,
            Strict = parsed.GetValue(strict),
            Settings = new LintSettings(settings.Read(parsed), surroundings),
            Templates = parsed.GetValue(templates),
            Mode = parsed.GetValue(diff) ? RenderMode.Diff : parsed.GetValue(check) ? RenderMode.Check : RenderMode.Write,
        }.Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(output)));
        return command;
    }
}

using System.CommandLine;
using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>lint</c>: checks files and prints what it finds.</summary>
internal static class LintCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, globs such as 'clusters/**/*.yaml', or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = ReportOptions.Format();
        var color = ReportOptions.Color();
        var strict = new Option<bool>("--strict") { Description = "End with exit code 1 for warnings, too." };
        var command = new Command("lint", "Check cluster files and print what is wrong, where, why, and the way out.") { files, format, color, strict };
        command.SetAction(parsed => Run(
            parsed.GetValue(files) ?? [],
            new ReportStyle(parsed.GetValue(format) ?? ReportOptions.Text, parsed.GetValue(color) ?? ReportOptions.Auto),
            parsed.GetValue(strict),
            surroundings));
        return command;
    }

    private static int Run(string[] arguments, ReportStyle style, bool strict, Surroundings surroundings)
    {
        var run = new LintRun(surroundings);
        foreach (var name in SpecFiles.Of(arguments, surroundings.WorkingFolder))
            run.Lint(name);
        style.Report(run, surroundings);
        return run.Findings.Any(finding => finding.Severity == Severity.Error || (strict && finding.Severity == Severity.Warning))
            ? ExitCode.Found
            : ExitCode.Clean;
    }
}

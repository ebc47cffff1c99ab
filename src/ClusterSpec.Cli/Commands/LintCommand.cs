using System.CommandLine;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Settings;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>lint</c>: checks files and prints what it finds.</summary>
internal static class LintCommand
{
    private static readonly string Description = $"""
        Check cluster files and print what is wrong, where, why, and the way out.

        Examples:
          clusterspec lint clusterspec.yaml                               check a file
          clusterspec lint 'clusters/**/*.yaml' --strict                  check many; warnings count
          clusterspec lint clusters                                       check all below a folder
          git show HEAD:clusterspec.yaml | clusterspec lint -             check standard input
          clusterspec lint clusterspec.yaml --format sarif > lint.sarif   for code scanning
          clusterspec lint clusterspec.yaml --output junit=lint.xml       findings here, and in a file
          clusterspec lint clusterspec.yaml --profile production          all that is advised
          clusterspec lint clusterspec.yaml --fix                         mend what can be mended
          clusterspec lint clusterspec.yaml --diff --unsafe-fixes         show what could be mended
          clusterspec lint clusterspec.yaml --write-baseline known.json   let pass what is known

        Comments let a finding pass on the line below them, or on their own line:
          # clusterspec: ignore audit-log-off until 2027-03-01 -- the proxy keeps the log

        A file .clusterspecrc.yaml in the file's folder, or in the nearest above, says what is asked.

        Formats:
        {ReportFormats.Table}

        A file that cannot be opened is named on standard error, the others are checked all the same,
        and the exit code is 2.
        """;

    public static Command Create(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, folders with files named clusterspec.yaml or *.clusterspec.yaml, globs such as 'clusters/**/*.yaml', or - for standard input.", Arity = ArgumentArity.OneOrMore };
        files.RefuseUnknownOptions(surroundings.WorkingFolder);
        var reports = new LintReportOptions(surroundings.WorkingFolder);
        var strict = new Option<bool>("--strict") { Description = "End with exit code 1 for warnings, too." };
        var command = new Command("lint", Description) { files };
        reports.AddTo(command);
        command.Options.Add(strict);
        var jobs = LintJobs.Option();
        command.Options.Add(jobs);
        var fixing = new FixOptions();
        fixing.AddTo(command);
        var settings = SettingOptions.AddTo(command, writesBaseline: true);
        command.SetAction(parsed =>
        {
            var style = reports.Style(parsed);
            return Run(parsed.GetValue(files) ?? [], style, parsed.GetValue(strict), new LintSettings(settings.Read(parsed), surroundings), fixing.Read(parsed, style.IsText, surroundings), parsed.GetValue(jobs), surroundings);
        });
        return command;
    }

    private static int Run(string[] arguments, ReportStyle style, bool strict, LintSettings settings, FileFixing? fixing, int? jobs, Surroundings surroundings)
    {
        var run = new LintRun(surroundings, settings) { Fixing = fixing };
        run.LintAll(arguments, jobs);
        if (fixing is not null)
            Report(run, style, fixing, surroundings);
        else if (run.Files.Count > 0 || !style.IsText)
            style.Report(run, surroundings);
        if (fixing is not { TookOutput: true } && style is { IsText: true, IsQuiet: false })
            LintRemarks.Write(run, settings.Known, surroundings.Output);
        surroundings.Output.Flush();
        settings.Known.Write();
        foreach (var file in style.Files)
            file.Write(run, surroundings.WorkingFolder);
        foreach (var problem in run.Unopened)
            CommandLine.Complain(surroundings, problem);
        if (run.Unopened.Count > 0)
            return ExitCode.Usage;
        return fixing is { IsDiff: true, HasChanges: true } ? ExitCode.Found : ExitCode.Of(run.Findings, strict);
    }

    // Standard output may hold the differences or a mended text, and then holds nothing else.
    private static void Report(LintRun run, ReportStyle style, FileFixing fixing, Surroundings surroundings)
    {
        var shown = fixing.TookOutput ? surroundings with { Output = surroundings.Error } : surroundings;
        if (!fixing.IsDiff && (run.Files.Count > 0 || !style.IsText))
            style.Report(run, shown);
        if (run.Files.Count > 0)
            (fixing.IsDiff || !style.IsText ? surroundings.Error : shown.Output).Write($"{fixing.Summary(run.Findings).In(run.Speech.Whole)}\n");
    }
}

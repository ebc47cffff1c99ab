using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Text;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Folder;

namespace ClusterSpec.Cli.Output;

/// <summary>One more report of a run, in a file: <c>--output sarif=lint.sarif</c>.</summary>
/// <param name="Format">Its form.</param>
/// <param name="Name">The file, as it was given.</param>
internal sealed record ReportFile(ReportFormat Format, string Name)
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The option; what it asks for is known to be possible before anything is checked.</summary>
    /// <param name="workingFolder">The folder that relative names start from.</param>
    public static Option<ReportFile[]> Option(string workingFolder)
    {
        var option = new Option<ReportFile[]>("--output")
        {
            Description = "Print findings to a file, too, in that format; may be given several times.",
            HelpName = "FORMAT=FILE",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => Parse(result, workingFolder),
            DefaultValueFactory = _ => [],
        };
        option.CompletionSources.Add(_ => ReportFormats.Names.Select(name => new CompletionItem(name + "=")));
        return option;
    }

    /// <summary>Writes the report whole or not at all, over an earlier one.</summary>
    /// <exception cref="UsageException">The file is one of those that were checked.</exception>
    public void Write(LintRun run, string workingFolder)
    {
        var path = FullName(workingFolder);
        if (run.Files.Any(file => Path.GetFullPath(file, workingFolder) == path))
            throw new UsageException($"--output would overwrite {Name}, which is checked; it was left as it is");
        using var text = new StringWriter { NewLine = "\n" };
        Format.Print(Report.Of(run, text, workingFolder));
        WholeFile.Write(path, new MemoryStream(Encoding.GetBytes(text.ToString())));
    }

    private static ReportFile[] Parse(ArgumentResult result, string workingFolder)
    {
        var files = new List<ReportFile>();
        foreach (var word in result.Tokens.Select(token => token.Value))
        {
            // The file may have further equals signs in its name.
            var (format, name) = word.Split('=', 2) is [var before, var after] ? (before, after) : (word, "");
            if (Fault(format, name, workingFolder, files) is { } fault)
                result.AddError($"--output {fault}");
            else
                files.Add(new ReportFile(ReportFormats.Of(format), name));
        }

        return [.. files];
    }

    private static string? Fault(string format, string name, string workingFolder, List<ReportFile> others)
    {
        if (name.Length == 0)
            return $"takes FORMAT=FILE, not '{format}'";
        if (!ReportFormats.Names.Contains(format))
            return $"has no format '{format}'{Choices.Meant(format, ReportFormats.Names)}";
        var path = Path.GetFullPath(name, workingFolder);
        if (others.Any(other => other.FullName(workingFolder) == path))
            return $"names {name} twice";
        if (Directory.Exists(path))
            return $"names {name}, which is a folder";
        return Directory.Exists(Path.GetDirectoryName(path)) ? null : $"names {name}, in a folder that does not exist";
    }

    private string FullName(string workingFolder) => Path.GetFullPath(Name, workingFolder);
}

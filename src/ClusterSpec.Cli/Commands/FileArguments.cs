using System.CommandLine;
using System.CommandLine.Parsing;

namespace ClusterSpec.Cli.Commands;

/// <summary>Arguments that are names of files.</summary>
internal static class FileArguments
{
    /// <summary>Refuses what looks like an option and is no file: System.CommandLine takes a misspelt option for an argument.</summary>
    public static void RefuseUnknownOptions(this Argument argument, string workingFolder) => argument.Validators.Add(result =>
    {
        foreach (var name in result.Tokens.Select(token => token.Value))
        {
            if (name.StartsWith('-') && name != SpecFiles.StandardInput && result.Parent is CommandResult { Command: var command } && !File.Exists(Path.Combine(workingFolder, name)))
                result.AddError(UsageFault.UnknownOption(command, name));
        }
    });
}

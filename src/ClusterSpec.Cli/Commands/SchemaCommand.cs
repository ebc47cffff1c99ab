using System.CommandLine;
using ClusterSpec.Model;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>schema</c>: the JSON schema for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("schema", "Print the JSON schema of the file, for editors.");
        command.SetAction(_ =>
        {
            surroundings.Output.Write(ClusterSchema.Text());
            return ExitCode.Clean;
        });
        return command;
    }
}

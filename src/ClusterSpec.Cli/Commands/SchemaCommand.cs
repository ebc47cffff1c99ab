using System.CommandLine;
using ClusterSpec.Model;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>schema</c>: the JSON schema for editors.</summary>
internal static class SchemaCommand
{
    private const string Description = """
        Print the JSON schema of the file, for editors.

        Examples:
          clusterspec schema > cluster.schema.json

        An editor reads it where the cluster file begins with this line:
          # yaml-language-server: $schema=cluster.schema.json
        """;

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("schema", Description);
        command.SetAction(_ =>
        {
            surroundings.Output.Write(ClusterSchema.Text());
            return ExitCode.Clean;
        });
        return command;
    }
}

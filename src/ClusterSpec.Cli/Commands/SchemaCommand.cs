using System.CommandLine;
using ClusterSpec.Configuration;
using ClusterSpec.Model;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>schema</c>: the JSON schema for editors.</summary>
internal static class SchemaCommand
{
    private const string Description = """
        Print the JSON schema of the file, for editors.

        Examples:
          clusterspec schema > cluster.schema.json
          clusterspec schema --config > clusterspecrc.schema.json   that of .clusterspecrc.yaml

        An editor reads it where the cluster file begins with this line:
          # yaml-language-server: $schema=cluster.schema.json
        """;

    public static Command Create(Surroundings surroundings)
    {
        var configuration = new Option<bool>("--config") { Description = "Print the schema of .clusterspecrc.yaml instead." };
        var command = new Command("schema", Description) { configuration };
        command.SetAction(parsed =>
        {
            surroundings.Output.Write(parsed.GetValue(configuration) ? ConfigurationSchema.Text() : ClusterSchema.Text());
            return ExitCode.Clean;
        });
        return command;
    }
}

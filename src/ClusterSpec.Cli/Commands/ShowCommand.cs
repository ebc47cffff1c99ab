using System.CommandLine;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>show</c>: a file with every default filled in.</summary>
internal static class ShowCommand
{
    private const string Description = """
        Print a cluster file with every default filled in, each value with its origin as a comment.

        Examples:
          clusterspec show clusterspec.yaml                         what counts, and who decided it
          clusterspec show clusterspec.yaml | grep derived          what follows from other values
          clusterspec show clusterspec.yaml --format json           path, value, origin, reason, line

        What is printed is a cluster file itself. Releases that nobody chose are comments, for they follow
        the release tables; a section whose presence means something, such as bgp where nothing speaks BGP,
        is left out. A file with errors is shown as far as it can be read, and the exit code is 1.
        """;

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The cluster file, or - for standard input." };
        file.RefuseUnknownOptions(surroundings.WorkingFolder);
        var format = ValueFormat.Option();
        var command = new Command("show", Description) { file, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(format) == ValueFormat.Json, surroundings));
        return command;
    }

    private static int Run(string name, bool asJson, Surroundings surroundings)
    {
        var file = EffectiveFile.Read(name, surroundings);
        if (asJson)
        {
            JsonOutput.Write(surroundings.Output, json =>
            {
                json.WriteStartObject();
                json.WriteString("file", file.Name);
                json.WriteNumber("errors", file.Errors);
                ValuesJson.Write(json, file.Values);
                json.WriteEndObject();
            });
        }
        else
        {
            surroundings.Output.Write(SpecPage.Text(file.Values));
        }

        file.Warn(surroundings);
        return file.ExitCode;
    }
}

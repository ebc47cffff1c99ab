using System.CommandLine;
using ClusterSpec.Model;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>init</c>: a file to start from, and the schema beside it for editors.</summary>
internal static class InitCommand
{
    private const string DefaultFile = "clusterspec.yaml";

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write.", DefaultValueFactory = _ => DefaultFile, Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("init", $"Write a commented file to start from, and {ClusterSchema.FileName} beside it, which editors read.") { file };
        command.SetAction(parsed => Run(parsed.GetValue(file) ?? DefaultFile, surroundings));
        return command;
    }

    private static int Run(string name, Surroundings surroundings)
    {
        var path = Path.Combine(surroundings.WorkingFolder, name);
        var schema = Path.Combine(Path.GetDirectoryName(path) ?? surroundings.WorkingFolder, ClusterSchema.FileName);
        if (File.Exists(path))
            throw new UsageException($"{name} is there already; nothing was written");
        if (File.Exists(schema) && File.ReadAllText(schema) != ClusterSchema.Text())
            throw new UsageException($"{ClusterSchema.FileName} is there already and is another one; nothing was written");
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? surroundings.WorkingFolder);
        File.WriteAllText(schema, ClusterSchema.Text());
        File.WriteAllText(path, StarterFile.Text());
        surroundings.Output.WriteLine($"wrote {name} and {ClusterSchema.FileName} beside it");
        surroundings.Output.WriteLine($"next: change the addresses, then `clusterspec lint {name}`");
        return ExitCode.Clean;
    }
}

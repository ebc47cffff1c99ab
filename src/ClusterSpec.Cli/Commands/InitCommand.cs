using System.CommandLine;
using ClusterSpec.Model;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>init</c>: a file to start from, and the schema beside it for editors.</summary>
internal static class InitCommand
{
    private const string DefaultFile = "clusterspec.yaml";

    private const string Description = $"""
        Write a commented file to start from, and {ClusterSchema.FileName} beside it, which editors read.

        Examples:
          clusterspec init                              clusterspec.yaml in this folder
          clusterspec init prod/prod.clusterspec.yaml   another name; its folder is made

        Nothing that is there already is overwritten.
        """;

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = $"The file to write; {DefaultFile} if it is not given.", DefaultValueFactory = _ => DefaultFile, Arity = ArgumentArity.ZeroOrOne };
        file.RefuseUnknownOptions(surroundings.WorkingFolder);
        var command = new Command("init", Description) { file };
        command.SetAction(parsed => Run(parsed.GetValue(file) ?? DefaultFile, surroundings));
        return command;
    }

    private static int Run(string name, Surroundings surroundings)
    {
        if (name == SpecFiles.StandardInput)
            throw new UsageException("init writes two files beside each other, and cannot write to standard output");
        var path = Path.GetFullPath(name, surroundings.WorkingFolder);
        var folder = Path.GetDirectoryName(path) ?? surroundings.WorkingFolder;
        var schema = Path.Combine(folder, ClusterSchema.FileName);
        if (Path.Exists(path))
            throw new UsageException($"{name} is there already; nothing was written");
        var hasSchema = File.Exists(schema);
        if (hasSchema && File.ReadAllText(schema) != ClusterSchema.Text())
            throw new UsageException($"{ClusterSchema.FileName} beside {name} is there already and is another one; nothing was written (`{CommandLine.Name} schema` prints this one)");
        Directory.CreateDirectory(folder);
        Write(path, StarterFile.Text());
        if (!hasSchema)
            Write(schema, ClusterSchema.Text());
        surroundings.Output.WriteLine($"wrote {name}{(hasSchema ? "" : $" and {ClusterSchema.FileName} beside it")}");
        surroundings.Output.WriteLine($"next: change the addresses, then `{CommandLine.Name} lint {name}`");
        return ExitCode.Clean;
    }

    private static void Write(string path, string text)
    {
        using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
        writer.Write(text);
    }
}

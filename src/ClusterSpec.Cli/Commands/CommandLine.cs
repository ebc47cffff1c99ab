using System.CommandLine;
using System.CommandLine.Help;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Cli.Commands;

/// <summary>The command line: every command, and what becomes of their complaints.</summary>
internal static class CommandLine
{
    private const string Description = """
        Check a Kubernetes cluster before it exists, and print every configuration file that building it needs.

        Examples:
          clusterspec init                                   write a file to start from
          clusterspec lint clusterspec.yaml                  check it
          clusterspec lint 'clusters/**/*.yaml' --strict     check many; warnings count
          clusterspec render clusterspec.yaml --out out      write every configuration file
          clusterspec render clusterspec.yaml --out out --diff   show what would change
          clusterspec explain etcd-even-members              what a finding means

        Exit codes: 0 clean, 1 findings, 2 usage or a file that cannot be opened.
        """;

    public static int Run(string[] arguments, Surroundings surroundings)
    {
        var root = new RootCommand(Description.ReplaceLineEndings("\n"))
        {
            InitCommand.Create(surroundings),
            LintCommand.Create(surroundings),
            RenderCommand.Create(surroundings),
            ExplainCommand.Create(surroundings),
            RulesCommand.Create(surroundings),
            SchemaCommand.Create(surroundings),
        };
        foreach (var version in root.Options.OfType<VersionOption>())
            version.Action = new VersionAction(surroundings);
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
            return Complain(surroundings, parsed.Errors[0].Message);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageException problem)
        {
            return Complain(surroundings, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Complain(surroundings, problem.Message);
        }
    }

    private static int Complain(Surroundings surroundings, string message)
    {
        surroundings.Output.Flush();
        surroundings.Error.WriteLine($"clusterspec: {message.ReplaceLineEndings(" ")}");
        return ExitCode.Usage;
    }
}

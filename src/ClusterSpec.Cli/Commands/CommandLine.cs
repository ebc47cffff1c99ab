using System.CommandLine;
using System.CommandLine.Help;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Cli.Commands;

/// <summary>The command line: every command, and what becomes of their complaints.</summary>
internal static class CommandLine
{
    /// <summary>Name of the command, whatever its assembly is called.</summary>
    public const string Name = "clusterspec";

    private const string Description = """
        Check a Kubernetes cluster before it exists, and print every configuration file that building it needs.

        Examples:
          clusterspec init                                       write a file to start from
          clusterspec lint clusterspec.yaml                      check it
          clusterspec render clusterspec.yaml --out out          write every configuration file
          clusterspec render clusterspec.yaml --out out --diff   show what would change
          clusterspec explain etcd-even-members                  say what a finding means

        Exit codes:
          0   clean; warnings are allowed unless --strict is given
          1   errors found, or an output folder that is not what would be rendered
          2   usage, or a file that cannot be opened or written

        Completion in bash, for ~/.bashrc:
          _clusterspec() {
            local line=${COMP_LINE:0:COMP_POINT}; line=${line#* }
            mapfile -t COMPREPLY < <(clusterspec "[suggest:${#line}]" "$line")
          }
          complete -o default -F _clusterspec clusterspec
        """;

    // Names of files come from globs and hooks: one that begins with @ is a file, not a list of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static int Run(string[] arguments, Surroundings surroundings)
    {
        try
        {
            var parsed = Root(surroundings).Parse(arguments, Parsing);
            if (UsageFault.Of(parsed) is { } fault)
                throw new UsageException(fault);
            var code = parsed.Invoke(new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false });
            surroundings.Output.Flush();
            return code;
        }
        catch (UsageException problem)
        {
            surroundings.Output.Flush();
            Complain(surroundings, problem.Message);
            foreach (var detail in problem.Details)
                surroundings.Error.WriteLine($"  {TerminalText.Of(detail)}");
            return ExitCode.Usage;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A full disk, perhaps behind standard output itself: nothing more is written there. A closed pipe does not come here,
            // since .NET's console takes it for the end of interest.
            Complain(surroundings, problem.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>Every command.</summary>
    public static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand(Description)
        {
            InitCommand.Create(surroundings),
            LintCommand.Create(surroundings),
            RenderCommand.Create(surroundings),
            ExplainCommand.Create(surroundings),
            ShowCommand.Create(surroundings),
            RulesCommand.Create(surroundings),
            SchemaCommand.Create(surroundings),
        };
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Aliases.Clear();
                    help.Aliases.Add("-h");
                    help.Description = "Print this.";
                    help.Action = new HelpAction(surroundings);
                    break;
                case VersionOption version:
                    version.Description = "Print the version.";
                    version.Action = new VersionAction(surroundings);
                    break;
            }
        }

        return root;
    }

    /// <summary>One line on standard error.</summary>
    public static void Complain(Surroundings surroundings, string message) =>
        surroundings.Error.WriteLine($"{Name}: {TerminalText.Of(message.ReplaceLineEndings(" "))}");
}

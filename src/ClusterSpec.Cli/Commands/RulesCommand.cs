using System.CommandLine;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>rules</c>: everything that can be found.</summary>
internal static class RulesCommand
{
    private const string Description = """
        List everything that can be found, section by section.

        Examples:
          clusterspec rules                  name, gravest severity, and what is wrong when it speaks
          clusterspec rules | grep etcd      those about etcd
        """;

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("rules", Description);
        command.SetAction(_ => Run(surroundings));
        return command;
    }

    private static int Run(Surroundings surroundings)
    {
        var width = Catalogue.All.Max(rule => rule.Name.Length);
        foreach (var section in Catalogue.All.GroupBy(rule => rule.Section, StringComparer.Ordinal))
        {
            surroundings.Output.WriteLine(section.Key);
            foreach (var rule in section)
                surroundings.Output.WriteLine($"  {rule.Name.PadRight(width)}  {SeverityWord.Of(rule.Severity),-7}  {rule.Title}");
        }

        return ExitCode.Clean;
    }
}

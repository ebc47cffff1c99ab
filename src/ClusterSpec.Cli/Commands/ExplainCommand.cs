using System.CommandLine;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>explain</c>: what a finding means.</summary>
internal static class ExplainCommand
{
    private const string Description = """
        Say what a finding means, why it matters, how to mend it, and who says so.

        Examples:
          clusterspec explain etcd-even-members     a rule about the cluster
          clusterspec explain wrong-type            a fault of the file's shape
        """;

    public static Command Create(Surroundings surroundings)
    {
        var rule = new Argument<string>("RULE") { Description = "Name of a rule, as it stands in brackets in a finding." };
        rule.CompletionSources.Add(_ => Catalogue.All.Select(description => new System.CommandLine.Completions.CompletionItem(description.Name)));
        var command = new Command("explain", Description) { rule };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(rule), surroundings));
        return command;
    }

    private static int Run(string name, Surroundings surroundings)
    {
        if (Catalogue.Find(name) is not { } description)
        {
            var nearest = Catalogue.Nearest(name) is { } near ? $" (did you mean {near}?)" : $": `{CommandLine.Name} rules` lists them";
            throw new UsageException($"there is no rule '{name}'{nearest}");
        }

        surroundings.Output.Write(RulePage.Text(description));
        return ExitCode.Clean;
    }
}

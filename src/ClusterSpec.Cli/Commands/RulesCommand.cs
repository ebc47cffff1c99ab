using System.Collections.Immutable;
using System.CommandLine;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Settings;
using ClusterSpec.Configuration;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Commands;

/// <summary><c>rules</c>: everything that can be found.</summary>
internal static class RulesCommand
{
    private const string Description = """
        List everything that can be found, section by section.

        Examples:
          clusterspec rules                        name, severity, profile, what is wrong
          clusterspec rules etcd                   those with etcd in their names
          clusterspec rules --profile production   those that this profile has, and no smaller one
          clusterspec rules --format json          with everything that explain says
          clusterspec rules --test                 run the examples of your own rules in .clusterspecrc.yaml

        The profile is the smallest in which a rule speaks. `safe` and `unsafe` stand where lint --fix and
        --unsafe-fixes can mend what it reports. A finding of a rule that is marked `ignorable`
        may be let pass by a comment, by .clusterspecrc.yaml or by a baseline; of the others only what is
        less than an error.
        """;

    private const string Table = "table";
    private const string Json = "json";

    public static Command Create(Surroundings surroundings)
    {
        var word = new Argument<string?>("WORD") { Description = "Part of the names that are listed.", Arity = ArgumentArity.ZeroOrOne };
        var section = new Option<string?>("--section") { Description = "Those of a section, which is a heading of the table.", HelpName = "SECTION" };
        section.TakeOnly([.. Catalogue.All.Select(rule => rule.Section).Distinct(StringComparer.Ordinal)]);
        var profile = Words("--profile", "Those of a profile that no smaller one has.", Enum.GetValues<RuleProfile>().Select(ProfileWord.Of));
        var severity = Words("--severity", "Those whose gravest finding is this.", Enum.GetValues<Severity>().Select(SeverityWord.Of));
        var fixable = new Option<bool>("--fixable") { Description = "Those that lint --fix can mend." };
        var format = Words("--format", "How they are listed; table if it is not given.", [Table, Json]);
        var test = new Option<bool>("--test") { Description = $"Run the examples of the rules that stand in {ConfigurationLoader.FileName} of this folder, or the nearest above." };
        var command = new Command("rules", Description) { word, section, profile, severity, fixable, format, test };
        var language = new LanguageOption();
        command.Options.Add(language.Option);
        command.SetAction(parsed =>
        {
            var translation = language.Read(parsed, surroundings);
            if (parsed.GetValue(test))
                return WrittenRuleExamples.Run(surroundings, translation);
            ImmutableArray<RuleDescription> rules =
            [
                .. Catalogue.All.Where(rule => rule.Name.Contains(parsed.GetValue(word) ?? "", StringComparison.OrdinalIgnoreCase)
                    && (rule.Fixes is not null || !parsed.GetValue(fixable))
                    && (parsed.GetValue(section) ?? rule.Section) == rule.Section
                    && (parsed.GetValue(profile) ?? ProfileWord.Of(rule.Profile)) == ProfileWord.Of(rule.Profile)
                    && (parsed.GetValue(severity) ?? SeverityWord.Of(rule.Severity)) == SeverityWord.Of(rule.Severity)),
            ];
            rules = [.. rules.Select(rule => rule.In(translation))];
            if (parsed.GetValue(format) == Json)
                RuleList.WriteJson(surroundings.Output, rules);
            else
                RuleList.WriteTable(surroundings.Output, rules);
            return ExitCode.Clean;
        });
        return command;
    }

    private static Option<string?> Words(string name, string description, IEnumerable<string> words)
    {
        string[] all = [.. words];
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join("|", all) };
        option.TakeOnly(all);
        return option;
    }
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Configuration;

/// <summary>Faults of a configuration file beside those of its shape, described.</summary>
internal static class ConfigurationFaults
{
    public const string UnknownRule = "severity-of-unknown-rule";
    public const string NotAllowed = "severity-not-allowed";
    public const string RuleUnusable = "written-rule-unusable";

    public static ImmutableArray<RuleDescription> All { get; } =
    [
        Fault(UnknownRule, "the configuration names a rule that does not exist", "A key of severities in `.clusterspecrc.yaml` is not the name of a rule.", "It has no effect, and the rule that was meant speaks as before.", "Take the name from the finding that is meant; `clusterspec rules` lists them."),
        Fault(NotAllowed, "the configuration makes milder what cannot be", "A rule whose errors a program would refuse, or a fault that makes the file unreadable, is to be switched off or to be less than an error. `clusterspec rules` tells which may be.", "The rule's errors stay errors: files would be rendered that do not work.", "Mend what the rule reports, and remove the key."),
        Fault(RuleUnusable, "a rule of the configuration cannot be used", "A rule of your own has a name that another has, names a key that no cluster file has, or has a condition that cannot be read: it is an expression of paths, texts, numbers, comparisons and logic, without functions and loops.", "The rule finds nothing, and whoever wrote it thinks that it does.", "Write what the finding shows; `clusterspec rules --test` runs the examples of your rules.") with { Severity = Severity.Error },
    ];

    private static RuleDescription Fault(string name, string title, string what, string why, string fix) => new()
    {
        Name = name,
        Section = "Linting",
        Severity = Severity.Warning,
        IsIgnorable = false,
        Title = title,
        What = what,
        Why = why,
        Fix = fix,
        Sources = [new("JSON Schema draft-07, validation", "https://json-schema.org/draft-07/json-schema-validation#rfc.section.6.5.8")],
    };
}

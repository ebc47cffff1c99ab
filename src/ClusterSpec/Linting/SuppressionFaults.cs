using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Linting;

/// <summary>Faults of comments that let findings pass, described.</summary>
internal static class SuppressionFaults
{
    public const string Malformed = "suppression-malformed";
    public const string UnknownRule = "suppression-unknown-rule";
    public const string NotAllowed = "suppression-not-allowed";
    public const string Expired = "suppression-expired";
    public const string Unused = "suppression-unused";

    public static ImmutableArray<RuleDescription> All { get; } =
    [
        Fault(Malformed, "a comment that is to let findings pass cannot be read", "A comment begins with `clusterspec:`, or nearly so, and is not written as `# clusterspec: ignore <rule> -- reason`. Several rules are parted by commas, `until 2027-03-01` may stand before `--`, and `ignore-file` lets pass in the whole file when it stands above the first value.", "It lets nothing pass, and whoever wrote it thinks that it does. Without a reason nobody can tell later whether it still holds.", "Write it as the finding shows."),
        Fault(UnknownRule, "a comment lets pass what no rule reports", "A comment names a rule that does not exist.", "It lets nothing pass.", "Take the name from the finding that is meant; `clusterspec rules` lists them."),
        Fault(NotAllowed, "a comment is to let pass what cannot be", "A comment names a fault that makes the file unreadable, or an error that a program would refuse. `clusterspec rules` tells which may be let pass.", "Files would be rendered that do not work, or that nothing can be rendered from.", "Mend what the rule reports, and remove the comment."),
        Fault(Expired, "a comment holds no longer", "The day behind `until` is past: the comment held through that day.", "Whoever set the day wanted to look at it again.", "Mend what the rule reports, or set a later day."),
        Fault(Unused, "a comment lets nothing pass", "The rule that a comment names has looked at the file and reports nothing on the comment's line. The line is the comment's own when it stands behind a value, and else the next one with a value; a finding about a list or a mapping stands on the line of its key.", "The fault is mended, or the comment stands elsewhere than the finding. Left there it hides the next fault of its kind.", "Remove it, or put it above the line that the finding names."),
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
        Sources = [new("YAML 1.2.2, comments", "https://yaml.org/spec/1.2.2/#66-comments")],
    };
}

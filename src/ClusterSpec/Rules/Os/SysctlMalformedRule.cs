using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class SysctlMalformedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "sysctl-malformed",
        Section = "Os",
        Severity = Severity.Error,
        Title = "a kernel parameter is not written as sysctl reads it",
        What = "Holds keys of os.sysctl to letters, digits, and the marks . _ - / with a dot in between, and values to printable characters of ASCII that are not only blanks.",
        Why = "sysctl stops at a key that is not there, and a line break or a mark of control would make two lines of one.",
        Fix = "Write the key as sysctl -a prints it, and its value in quotes where it holds blanks.",
        Sources =
        [
            new("sysctl.conf(5)", "https://man7.org/linux/man-pages/man5/sysctl.conf.5.html"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var own in OwnSysctl.Of(cluster))
        {
            if (!IsKey(own.Key))
                yield return Error(own.Path, $"{ShownText.Quote(own.Key)} is no kernel parameter: write it as `sysctl -a` prints it, for example net.core.somaxconn");
            else if (string.IsNullOrWhiteSpace(own.Value) || own.Value.Any(unit => unit is (< ' ' or > '~') and not '\t'))
                yield return Error(own.Path, $"the value of {own.Key} holds something that sysctl cannot read: write numbers, with blanks between them where the parameter has several");
        }
    }

    private static bool IsKey(string key) =>
        key.Contains('.', StringComparison.Ordinal) && char.IsAsciiLetter(key[0]) && char.IsAsciiLetterOrDigit(key[^1])
        && key.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '_' or '-' or '/') && !key.Contains("..", StringComparison.Ordinal);
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class TimeServersNotGivenRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "time-servers-not-given",
        Section = "Os",
        Severity = Severity.Info,
        Profile = RuleProfile.Production,
        Title = "hosts take the time from servers that nobody chose",
        What = "Looks for os.ntpServers. Speaks in the profile production.",
        Why = "Ubuntu asks servers of the internet then. Where the firewall keeps them away, clocks drift apart without a word: certificates are not valid yet, tokens have ended already, and logs of two hosts cannot be put in order.",
        Fix = "Give two or more time servers that every host reaches.",
        Sources =
        [
            new("Ubuntu: about time synchronisation", "https://documentation.ubuntu.com/server/explanation/networking/about-time-synchronisation/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Os.NtpServers];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Os.NtpServers.IsEmpty)
            yield return Info(ClusterPath.Root.Os.NtpServers, "no time servers are given, so hosts ask those of the internet: name two or more in os.ntpServers");
    }
}

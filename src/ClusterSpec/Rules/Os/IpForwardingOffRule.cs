using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

internal sealed class IpForwardingOffRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "ip-forwarding-off",
        Section = "Os",
        Severity = Severity.Error,
        Title = "a kernel parameter turns routing between pods off",
        What = "Looks in os.sysctl for net.ipv4.ip_forward, or net.ipv6.conf.all.forwarding where pods have IPv6, with another value than 1.",
        Why = "Pods on other hosts are reached by routing. kubeadm's preflight check stops, and a running cluster loses its pod network host by host.",
        Fix = "Leave the key out: os/ sets it, first of all, since writing it resets other keys.",
        Fixes = FixSafety.Safe,
        Sources =
        [
            new("Linux: ip-sysctl", "https://docs.kernel.org/networking/ip-sysctl.html"),
            new("kubeadm: preflight checks", "https://kubernetes.io/docs/setup/production-environment/container-runtimes/#prerequisite-ipv4-forwarding-optional"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Os.Sysctl, ClusterPath.Root.Addressing.Pods];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var keys = new[] { (Key: "net.ipv4.ip_forward", IPv6: false), (Key: "net.ipv6.conf.all.forwarding", IPv6: true) };
        foreach (var (key, ipv6) in keys)
        {
            if ((!ipv6 || cluster.Addressing.HasPods(ipv6: true)) && OwnSysctl.Find(cluster, key) is { } own && own.Number != 1)
                yield return Error(own.Path, $"{key} is {ShownText.Of(own.Value)}, and without 1 no pod reaches one on another host: leave it out") with { Fix = FindingFix.Remove(own.Path, key) };
        }
    }
}

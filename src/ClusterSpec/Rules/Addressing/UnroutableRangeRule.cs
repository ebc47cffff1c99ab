using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class UnroutableRangeRule : ClusterRule
{
    // What no router forwards, and so no host of a cluster may have.
    private static readonly ImmutableArray<(IpRange Range, Phrase Noun, string Source)> Special =
    [
        (Of("169.254.0.0/16"), "link-local", "RFC 3927"),
        (Of("127.0.0.0/8"), "loopback", "RFC 1122"),
        (Of("0.0.0.0/8"), "this network's", "RFC 1122"),
        (Of("224.0.0.0/4"), "multicast", "RFC 5771"),
        (Of("fe80::/10"), "link-local", "RFC 4291"),
        (Of("::/127"), "loopback", "RFC 4291"),
        (Of("ff00::/8"), "multicast", "RFC 4291"),
    ];

    public override RuleDescription Description { get; } = new()
    {
        Name = "unroutable-range",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a range has addresses that no router forwards",
        What = "Holds node subnets, pods, services, Calico pools outside the pods and load-balancer ranges against link-local addresses (169.254.0.0/16, fe80::/10), loopback (127.0.0.0/8, ::1), 0.0.0.0/8 and multicast (224.0.0.0/4, ff00::/8). A shared address is an error.",
        Why = "Such addresses mean something on one link or one host only. Calico refuses a pool with link-local addresses, and Kubernetes refuses an endpoint with a link-local or loopback address, so that no service leads to such a pod.",
        Fix = "Take a private range: RFC 1918 for IPv4, RFC 4193 for IPv6.",
        Sources =
        [
            AddressingSources.IpPool,
            new("Kubernetes: validation of endpoint addresses", "https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go"),
            new("RFC 3927: link-local addresses are not forwarded", "https://www.rfc-editor.org/rfc/rfc3927#section-2.7"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Addressing.Nodes, ClusterPath.Root.Addressing.Pods, ClusterPath.Root.Addressing.Services,
        ClusterPath.Root.Addressing.LoadBalancers, ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Pools.Any.Cidr,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var pods = new RangeIndex(AddressPlan.Pods(cluster));
        ImmutableArray<PlanRange> own =
        [
            .. AddressPlan.Nodes(cluster), .. AddressPlan.Pods(cluster), .. AddressPlan.Services(cluster), .. AddressPlan.LoadBalancers(cluster),
            .. AddressPlan.CalicoPools(cluster).Where(pool => pods.Containing(pool.Range) is null),
        ];
        return own.Select(range => Meeting(cluster, range)).OfType<Finding>();
    }

    private Finding? Meeting(EffectiveCluster cluster, PlanRange range)
    {
        foreach (var (special, noun, source) in Special)
        {
            if (special.Intersect(range.Range) is not { } shared)
                continue;
            return Error(range.Path, range.IsPlural
                ? (Phrase)$"{range.Subject} have {noun} addresses of {special} ({source})"
                : $"{range.Subject} has {noun} addresses of {special} ({source})") with
            {
                Label = shared == range.Range
                    ? (Phrase)$"{AddressCount.Of(range.Range.Count)}, all of them {noun}"
                    : $"{AddressCount.Of(range.Range.Count)}, {AddressCount.Number(shared.Count)} of them {noun}",
                Help = $"take a private range{Suggestion.Example(range.Kind switch
                {
                    RangeKind.Pods => Suggestion.Pods(cluster, range),
                    RangeKind.Services => Suggestion.Services(cluster, range),
                    _ => null,
                })}",
            };
        }

        return null;
    }

    private static IpRange Of(string text) => Cidr.TryParse(text, out var cidr, out _) ? cidr.Range : throw new ArgumentException($"{text} is no network");
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Calico;

internal sealed class CalicoFieldTooNewRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "calico-field-too-new",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "the file asks for something that this Calico does not have",
        What = "Compares what the file asks for with the release of Calico: WireGuard (3.14, over IPv6 3.24), passwords of BGP peers (3.17) and of the full mesh (3.23), announced load-balancer addresses (3.18).",
        Why = "An older Calico refuses the resource, or drops the field without a word: sessions are without the password, addresses are not announced, traffic is not encrypted.",
        Fix = "Take a newer Calico, or leave the setting out.",
        Versions = "Calico before 3.24",
        Sources =
        [
            new("Calico's resources", "https://github.com/projectcalico/calico/tree/master/api/pkg/apis/projectcalico/v3"),
            new("Calico 3.15 release notes: WireGuard since 3.14", "https://github.com/projectcalico/calico/pull/3688"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        .. CalicoInputs.Version, .. CalicoInputs.Ranges, ClusterPath.Root.Network.Wireguard, ClusterPath.Root.Network.Calico.Bgp.MeshPassword,
        ClusterPath.Root.Network.Calico.Bgp.Peers.Any.Password, ClusterPath.Root.Network.Calico.Bgp.Racks, ClusterPath.Root.Network.Calico.Bgp.ServiceAdvertisement,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { } calico)
            yield break;
        foreach (var use in Uses(cluster, calico))
        {
            if (CalicoFields.Since(use.Kind, use.Field) is { } since && calico.Version.Value.IsBelow(since))
            {
                yield return Error(use.Path, $"Calico {calico.Version} does not have {use.Words} yet: take Calico {since.ToMinorText()} or newer, or leave it out") with
                {
                    Related = calico.Version.IsGiven ? [new(calico.Version.Path, "this release")] : [],
                };
            }
        }
    }

    private static IEnumerable<(string Kind, string Field, Phrase Words, string Path)> Uses(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var wireGuard = cluster.Network.WireGuard;
        if (wireGuard.Value)
        {
            var isKnown = CalicoFields.IsKnown(CalicoFields.FelixConfiguration, "wireguardEnabled", calico.Version.Value);
            yield return isKnown && cluster.Addressing.HasPods(ipv6: true)
                ? (CalicoFields.FelixConfiguration, "wireguardEnabledV6", "WireGuard over IPv6", wireGuard.Path)
                : (CalicoFields.FelixConfiguration, "wireguardEnabled", "WireGuard", wireGuard.Path);
        }

        if (calico.Bgp.MeshPassword.IsGiven)
            yield return (CalicoFields.BgpConfiguration, "nodeMeshPassword", "a password of the full mesh", calico.Bgp.MeshPassword.Path);
        if (calico.Bgp.ServiceAdvertisement?.LoadBalancerIPs == true)
            yield return (CalicoFields.BgpConfiguration, "serviceLoadBalancerIPs", "announced load-balancer addresses", ClusterPath.Root.Network.Calico.Bgp.ServiceAdvertisement.LoadBalancerIPs);
        foreach (var peer in calico.Bgp.Peers.Where(peer => peer.Password is not null))
            yield return (CalicoFields.BgpPeer, "password", "passwords of BGP peers", peer.Place.Password);
    }
}

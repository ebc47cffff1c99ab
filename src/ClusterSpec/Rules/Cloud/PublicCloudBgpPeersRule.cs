using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Cloud;

internal sealed class PublicCloudBgpPeersRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "public-cloud-bgp-peers",
        Section = "Cloud",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "BGP sessions with routers of a public cloud",
        What = "Looks for network.calico.bgp.peers where the platform is a public cloud: aws, azure, gcp, alibaba, tencent or huawei.",
        Why = "The network of a public cloud has no routers that take BGP sessions from instances. Sessions stay down, and whatever leans on routes that they should carry does not work.",
        Fix = "Leave peers out and carry pods through VXLAN, or let the cloud's route tables carry the pod ranges.",
        Sources = [new("Calico: determine the best networking option", "https://docs.tigera.io/calico/latest/networking/determine-best-networking#networking-options")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Platform, ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Bgp.Peers, ClusterPath.Root.Network.Calico.Bgp.Racks];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Bgp: { Peers: [var first, ..] peers } } || !cluster.IsPublicCloud)
            yield break;
        var routers = peers.Length == 1 ? (Phrase)$"router {first.Address}" : $"{CountWords.Of(peers.Length)} routers, {first.Address} first";
        var isPeer = cluster.Written.Network?.Calico?.Bgp?.Peers is { Count: > 0 };
        string path = isPeer ? ClusterPath.Root.Network.Calico.Bgp.Peers : ClusterPath.Root.Network.Calico.Bgp.Racks;
        var key = isPeer ? "peers" : "racks";
        yield return Error(path, $"platform {cluster.Platform.Value.Text()} takes no BGP sessions, and {key} names {routers}: leave {key} out and take encapsulation vxlan") with
        {
            Related = [new(cluster.Platform.Path, "a public cloud")],
        };
    }
}

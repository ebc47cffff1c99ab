using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Rules.Addressing;

internal sealed class VipGivenTwiceRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "vip-given-twice",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the API and the edge have the same virtual address",
        What = "Holds the virtual address of the API against the one of the edge. The same address is an error.",
        Why = "Each is carried by a VRRP instance of its own. Two leaders then answer for one address, and which of them a client meets changes from time to time.",
        Fix = "Take another address of the node subnet for one of them.",
        Sources = [new("RFC 9568: VRRP, a virtual router is a set of addresses", "https://www.rfc-editor.org/rfc/rfc9568")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.ControlPlane.Endpoint.Vip, ClusterPath.Root.Exposure.Edge.Vip];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var (api, edge) = (cluster.ControlPlane.Vip, cluster.Exposure.EdgeVip);
        if (api.Value is not { } address || address != edge.Value)
            yield break;
        yield return Error(edge.Path, $"the edge's virtual address {address} is the API's, too") with
        {
            Help = $"take another address for one of them{new NodeSpace(cluster).Address(address)}",
            Related = [new RelatedPath(api.Path, $"the API's virtual address is {address}")],
        };
    }
}

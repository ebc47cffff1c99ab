using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class MeshPasswordWithoutMeshRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "mesh-password-without-mesh",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "a password is given for a full mesh that there is none of",
        What = "Looks for network.calico.bgp.meshPassword where nodes peer with route reflectors or with their racks.",
        Why = "The password is for sessions of the full mesh alone: Calico refuses it where the mesh is off, and sessions with reflectors and routers would be without one although the file names one.",
        Fix = "Leave meshPassword out, or take topology: full-mesh.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: BGP configuration, nodeMeshPassword", "https://docs.tigera.io/calico/latest/reference/resources/bgpconfig#spec")],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Topology, ClusterPath.Root.Network.Calico.Bgp.MeshPassword];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { Bgp: { MeshPassword.IsGiven: true, Topology: { Value: not BgpTopology.FullMesh } topology } bgp })
            yield break;
        if (topology.Value == BgpTopology.TopOfRack)
        {
            yield return Error(bgp.MeshPassword.Path, "meshPassword is for a full mesh and nodes peer with their rack, whose sessions it does not protect: give the password to the routers of topOfRack") with
            {
                Related = [new(topology.IsGiven ? topology.Path : ClusterPath.Root.Network.Calico.Bgp.Racks, "no mesh")],
            };
            yield break;
        }

        var pool = cluster.Pools.FirstOrDefault(pool => pool.Has(HostRole.RouteReflector));
        yield return Error(bgp.MeshPassword.Path, "meshPassword is for a full mesh and nodes peer with route reflectors, whose sessions it does not protect: leave it out, or set topology to full-mesh") with
        {
            Fix = FindingFix.Remove(bgp.MeshPassword.Path, "meshPassword").AsUnsafe(),
            Related = topology.IsGiven ? [new(topology.Path, "no mesh")] : pool is null ? [] : [new(pool.Path.Roles, "topology auto takes these reflectors")],
        };
    }
}

using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>The order in which a new cluster takes its files, and what shows that a step is done.</summary>
internal static class ApplySteps
{
    public static IEnumerable<(string Command, string Check)> Of(EffectiveCluster cluster, EffectiveCalico calico)
    {
        yield return Apply("ip-pool.yaml", "`calicoctl get ippool -o wide` shows the table below");
        yield return Apply("felix-configuration.yaml", "`calicoctl get felixconfiguration default -o yaml`");
        if (HasNodePatches(calico))
            yield return ("each file of `nodes/`, as its second line says", calico.Datastore.Value == Datastore.Kubernetes ? "`kubectl get nodes --show-labels`" : "`calicoctl get nodes -o wide`");
        if (BgpPlan.Peers(cluster, calico).Length > 0)
            yield return Apply("bgp-peers.yaml", "`calicoctl node status` on some nodes shows the new sessions as Established");
        if (calico.Bgp.IsUsed)
            yield return Apply("bgp-configuration.yaml", "`calicoctl node status` shows as many sessions as below");
        if (PolicyPlan.IsNeeded(calico))
            yield return Apply("global-network-policy.yaml", "`calicoctl get globalnetworkpolicy -o wide`; a pod of any namespace still resolves names");
        if (calico.HostEndpoints.Value == HostEndpoints.Auto)
            yield return ("`host-endpoints.yaml`, as its first lines say", $"`calicoctl get hostendpoints` shows {calico.Hosts.Length}, and a new SSH session to a node opens");
    }

    private static bool HasNodePatches(EffectiveCalico calico) => NodePlan.Files(calico).Any();

    private static (string Command, string Check) Apply(string file, string check) => ($"`calicoctl apply -f {file}`", check);
}

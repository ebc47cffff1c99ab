using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Calico;

namespace ClusterSpec.Rules.Cloud;

internal sealed class CloudUnroutedPodsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "cloud-unrouted-pods",
        Section = "Cloud",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "pods without a tunnel on a cloud that does not know their addresses",
        What = "Looks for IP pools with encapsulation none where the platform is azure or gcp and cloud.podRoutes is not true. On AWS hosts of one subnet may do without a tunnel: see aws-source-destination-check and unencapsulated-across-subnets.",
        Why = "These networks route every packet by themselves, between hosts of one subnet too, and drop what has addresses that they did not give out.",
        Fix = "Take encapsulation vxlan. Where the cloud's route tables carry the pod ranges and the instances may forward packets, set cloud.podRoutes to true.",
        Sources =
        [
            new("Calico: Azure, user-defined routes", "https://docs.tigera.io/calico/latest/reference/public-cloud/azure#azure-user-defined-routes"),
            new("Calico: Google Compute Engine, cloud routes", "https://docs.tigera.io/calico/latest/reference/public-cloud/gce#gce-cloud-routes"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [.. CalicoInputs.Encapsulation, ClusterPath.Root.Cloud.PodRoutes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is not { } calico || cluster.Cloud.PodRoutes.Value || cluster.Platform.Value is not (Platform.Azure or Platform.Gcp))
            yield break;
        foreach (var pool in calico.Pools.Where(pool => pool.Encapsulation.Value == Encapsulation.None).DistinctBy(pool => pool.Encapsulation.Path))
        {
            yield return Error(pool.Encapsulation.Path, $"{(cluster.Platform.Value == Platform.Gcp ? (Phrase)"GCP" : "Azure")} does not know pods' addresses, and {pool.Shown()} has no tunnel: take vxlan, or set cloud.podRoutes to true where route tables carry the range") with
            {
                Label = DefaultLabel.Of(pool.Encapsulation, pool.Encapsulation.Value.Text()),
                Related = [new(cluster.Platform.Path, "the platform")],
            };
        }
    }
}

using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>Host endpoints: one for each node, made by kube-controllers where the release can.</summary>
internal static class HostEndpointPlan
{
    public static PlannedFile File(EffectiveCalico calico)
    {
        var isAutomatic = CalicoMilestones.AutomaticHostEndpoints.HoldsFor(calico.Version.Value);
        return new PlannedFile
        {
            Path = "calico/host-endpoints.yaml",
            Template = isAutomatic ? "calico/host-endpoints-automatic.yaml" : "calico/host-endpoints.yaml",
            View = new View { { "endpoints", isAutomatic ? [] : calico.Hosts.Select(Endpoint).OfType<View>().ToImmutableArray() } },
        };
    }

    private static View? Endpoint(EffectiveHost host)
    {
        var addresses = new[] { host.Address, host.SecondaryAddress }.OfType<IpAddress>().Select(address => $"{address}").ToImmutableArray();
        return addresses.IsEmpty ? null : new View { { "node", host.Label }, { "addresses", addresses } };
    }
}

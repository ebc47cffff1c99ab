using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>A kustomization over Calico's plain manifest, for releases and datastores that the operator is not for.</summary>
internal static class ManifestPlan
{
    public static IEnumerable<PlannedFile> Files(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var name = calico switch
        {
            { Datastore.Value: Datastore.Etcd } => "calico-etcd.yaml",
            { TyphaReplicas.Value: > 0 } => "calico-typha.yaml",
            _ => "calico.yaml",
        };
        yield return File("kustomization.yaml", new View
        {
            { "url", $"https://docs.projectcalico.org/archive/v{calico.Version.Value.ToMinorText()}/manifests/{name}" },
            { "manifest", name },
            { "hasTypha", HasTypha(calico) },
        });
        yield return File("calico-config.yaml", new View
        {
            { "mtu", $"{calico.Mtu.Value}" },
            { "typha", HasTypha(calico) ? "calico-typha" : calico.Datastore.Value == Datastore.Etcd ? null : "none" },
            { "backend", calico.Bgp.IsUsed ? "bird" : "vxlan" },
            { "etcdEndpoints", calico.Datastore.Value == Datastore.Etcd ? EtcdEndpoints(cluster) : null },
        });
        yield return File("calico-node.yaml", new View { { "variables", Variables(cluster, calico).Select(variable => new View { { "name", variable.Name }, { "value", variable.Value } }) } });
        if (HasTypha(calico))
            yield return File("typha-replicas.yaml", new View { { "replicas", calico.TyphaReplicas.Value } });
    }

    private static bool HasTypha(EffectiveCalico calico) => calico.Datastore.Value == Datastore.Kubernetes && calico.TyphaReplicas.Value > 0;

    private static string EtcdEndpoints(EffectiveCluster cluster) => string.Join(',', cluster.Etcd.Members
        .Select(member => member.Address).OfType<IpAddress>().Select(address => address.IsIPv6 ? $"https://[{address}]:2379" : $"https://{address}:2379"));

    private static PlannedFile File(string name, View view) => new() { Path = $"calico/manifest/{name}", Template = $"calico/manifest/{name}", View = view };

    // https://docs.projectcalico.org/archive/v3.13/reference/node/configuration
    private static IEnumerable<(string Name, string Value)> Variables(EffectiveCluster cluster, EffectiveCalico calico)
    {
        foreach (var family in calico.Pools.Where(pool => pool.Network is not null).GroupBy(pool => pool.Network is { Cidr.IsIPv6: true }))
        {
            foreach (var variable in PoolVariables(calico, family.First(), family.Key ? 6 : 4))
                yield return variable;
        }

        if (calico.Pools.Any(pool => pool.Encapsulation.Value.IsIpip()))
            yield return ("FELIX_IPINIPMTU", $"{calico.Mtu.Value}");
        if (calico.Pools.Any(pool => pool.Encapsulation.Value.IsVxlan()))
            yield return ("FELIX_VXLANMTU", $"{calico.Mtu.Value}");
        foreach (var family in Autodetection.Families(cluster, calico))
        {
            var suffix = family.Version == 6 ? "6" : "";
            yield return ($"IP{suffix}", "autodetect");
            yield return ($"IP{suffix}_AUTODETECTION_METHOD", family.CanReach is { } address ? $"can-reach={address}" : $"cidr={string.Join(',', family.Networks)}");
        }

        if (!cluster.Addressing.HasPods(ipv6: false))
        {
            // A router id looks like an IPv4 address, and there is none to take.
            yield return ("IP", "none");
            yield return ("CALICO_ROUTER_ID", "hash");
        }

        if (cluster.Addressing.HasPods(ipv6: true))
            yield return ("FELIX_IPV6SUPPORT", "true");
    }

    private static IEnumerable<(string Name, string Value)> PoolVariables(EffectiveCalico calico, EffectiveIpPool pool, int version)
    {
        var prefix = $"CALICO_IPV{version}POOL";
        yield return ($"{prefix}_CIDR", $"{pool.Network?.Cidr}");
        yield return ($"{prefix}_BLOCK_SIZE", $"{pool.BlockSize.Value}");
        if (version == 4)
        {
            yield return ($"{prefix}_IPIP", PoolModes.IpIp(pool));
            yield return ($"{prefix}_VXLAN", PoolModes.Vxlan(pool));
        }

        yield return ($"{prefix}_NAT_OUTGOING", calico.NatOutgoing.Value ? "true" : "false");
        yield return ($"{prefix}_NODE_SELECTOR", pool.NodeSelector.Value);
    }
}

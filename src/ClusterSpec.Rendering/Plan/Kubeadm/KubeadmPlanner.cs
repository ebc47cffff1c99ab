using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Plan.Kubeadm.Runbook;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>kubeadm's files: init for the first control plane, join for the others and for workers.</summary>
public sealed class KubeadmPlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "kubeadm";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var files = Configuration(cluster).ToImmutableArray();
        return files.IsEmpty ? files : files.Concat(RunbookPlan.Files(cluster, files));
    }

    private static IEnumerable<PlannedFile> Configuration(EffectiveCluster cluster)
    {
        var controlPlanes = cluster.ControlPlane.Hosts;
        if (controlPlanes.IsEmpty)
            yield break;
        yield return new PlannedFile
        {
            Path = "kubeadm/init.yaml",
            Template = "kubeadm/init.yaml",
            Pool = controlPlanes[0].Pool.Name,
            Hosts = [controlPlanes[0].Label],
            View = Init(cluster, controlPlanes[0]),
        };
        if (cluster.Security.Audit.Value)
            yield return new PlannedFile { Path = "kubeadm/audit-policy.yaml", Template = "kubeadm/audit-policy.yaml", Hosts = [.. controlPlanes.Select(host => host.Label)], View = [] };
        foreach (var file in ApiServerFiles.Of(cluster))
            yield return file;
        foreach (var host in controlPlanes.Skip(1))
        {
            yield return new PlannedFile
            {
                Path = $"kubeadm/join-control-plane/{host.Label}.yaml",
                Template = "kubeadm/join.yaml",
                Pool = host.Pool.Name,
                Hosts = [host.Label],
                View = Join(cluster, host.Pool, host, $"{host.Label}.yaml"),
            };
        }

        foreach (var file in Workers(cluster))
            yield return file;
    }

    // Pools that differ in nothing that kubeadm writes share one file. A kubelet finds an address of one family by itself: hosts with two
    // have theirs written down, each in a file of its own.
    // https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/dual-stack-support/
    private static IEnumerable<PlannedFile> Workers(EffectiveCluster cluster)
    {
        var workers = cluster.Pools.Where(pool => pool.RunsKubelet && !pool.Has(HostRole.ControlPlane)).ToList();
        foreach (var host in workers.Where(HasTwoAddresses).SelectMany(pool => pool.Hosts))
        {
            yield return new PlannedFile
            {
                Path = $"kubeadm/join-worker/{host.Label}.yaml",
                Template = "kubeadm/join.yaml",
                Pool = host.Pool.Name,
                Hosts = [host.Label],
                View = Join(cluster, host.Pool, host, $"{host.Label}.yaml"),
            };
        }

        var pools = workers.Where(pool => !HasTwoAddresses(pool)).ToList();
        var alike = pools.Where(pool => !Registration.IsSpecial(pool)).ToList();
        if (alike.Count > 0)
        {
            yield return new PlannedFile
            {
                Path = "kubeadm/join-worker.yaml",
                Template = "kubeadm/join.yaml",
                Hosts = [.. alike.SelectMany(pool => pool.Hosts).Select(host => host.Label)],
                View = Join(cluster, alike[0], null, "join-worker.yaml"),
            };
        }

        foreach (var pool in pools.Where(Registration.IsSpecial))
        {
            yield return new PlannedFile
            {
                Path = $"kubeadm/join-worker-{pool.Name}.yaml",
                Template = "kubeadm/join.yaml",
                Pool = pool.Name,
                Hosts = [.. pool.Hosts.Select(host => host.Label)],
                View = Join(cluster, pool, null, $"join-worker-{pool.Name}.yaml"),
            };
        }
    }

    private static bool HasTwoAddresses(EffectivePool pool) => pool.Hosts.Any(host => host.SecondaryAddress is not null);

    private static View Init(EffectiveCluster cluster, EffectiveHost host) => new()
    {
        { "api", cluster.Versions.KubernetesRelease.KubeadmApi },
        { "host", host.Label },
        { "argsAreList", Arguments.AreList(cluster) },
        { "advertiseAddress", host.Address?.ToString() },
        { "bindPort", EffectiveControlPlane.ApiServerPort },
        { "registration", Registration.View(cluster, host.Pool, host) },
        { "cluster", ClusterConfigurationPlan.View(cluster) },
        { "kubelet", KubeletPlan.View(cluster) },
        { "proxy", ProxyPlan.View(cluster) },
        { "endpoint", cluster.ControlPlane.Endpoint },
    };

    private static View Join(EffectiveCluster cluster, EffectivePool pool, EffectiveHost? host, string file) => new()
    {
        { "api", cluster.Versions.KubernetesRelease.KubeadmApi },
        { "file", file },
        { "first", cluster.ControlPlane.Hosts[0].Label },
        { "who", host is null ? "every worker of its list in manifest.json" : host.Label },
        { "isControlPlane", pool.Has(HostRole.ControlPlane) },
        { "argsAreList", Arguments.AreList(cluster) },
        { "advertiseAddress", host?.Address?.ToString() },
        { "bindPort", EffectiveControlPlane.ApiServerPort },
        { "registration", Registration.View(cluster, pool, host) },
        { "endpoint", cluster.ControlPlane.Endpoint },
        { "copiesEtcdCa", cluster.Etcd.Deployment.Value == EtcdDeployment.StaticPod },
    };
}

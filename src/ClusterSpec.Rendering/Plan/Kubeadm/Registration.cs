using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>How a host registers as a node: name, socket of its engine, labels, taints.</summary>
internal static class Registration
{
    // Keeps pods off hosts that only reflect routes.
    private const string ReflectorTaint = "node-role.kubernetes.io/route-reflector";

    /// <summary>Whether hosts of the pool register in a way of their own.</summary>
    public static bool IsSpecial(EffectivePool pool) => pool.Labels.Count > 0 || pool.Taints.Length > 0 || OnlyReflects(pool);

    public static View View(EffectiveCluster cluster, EffectivePool pool, EffectiveHost? host)
    {
        var taints = Taints(cluster, pool);
        return new View
        {
            { "name", host?.Label },
            { "criSocket", CriSocket(cluster) },
            { "taintsAreGiven", taints is not null },
            { "taints", (taints ?? []).Select(taint => new View { { "key", taint.Key }, { "value", taint.Value }, { "effect", taint.Effect } }) },
            { "args", Arguments.Views(KubeletArguments(cluster, pool, host)) },
        };
    }

    /// <summary>The taints that nodes of the pool have in the end, kubeadm's own among them.</summary>
    public static IEnumerable<(string Key, string? Value, string Effect)> AllTaints(EffectiveCluster cluster, EffectivePool pool) =>
        Taints(cluster, pool) ?? (pool.Has(HostRole.ControlPlane) ? KubeadmTaints(cluster) : []);

    private static bool OnlyReflects(EffectivePool pool) =>
        pool.Has(HostRole.RouteReflector) && !pool.Has(HostRole.ControlPlane) && !pool.Has(HostRole.Worker);

    public static string CriSocket(EffectiveCluster cluster) => cluster.Runtime.Engine.Value switch
    {
        ContainerEngine.Docker => cluster.Versions.KubernetesRelease.DockerSocket,
        ContainerEngine.CriO => cluster.Versions.KubernetesRelease.CriOSocket,
        _ => cluster.Versions.KubernetesRelease.ContainerdSocket,
    };

    // Null leaves kubeadm its own: a taint on control planes, none on workers. Written taints replace them all.
    private static List<(string Key, string? Value, string Effect)>? Taints(EffectiveCluster cluster, EffectivePool pool)
    {
        var own = pool.Taints.Select(taint => (taint.Key, taint.Value, taint.Effect.ToString())).ToList();
        if (pool.Has(HostRole.ControlPlane))
        {
            if (pool.Has(HostRole.Worker))
                return own;
            return own.Count == 0 ? null : [.. KubeadmTaints(cluster), .. own];
        }

        if (OnlyReflects(pool))
            own.Add((ReflectorTaint, null, "NoSchedule"));
        return own.Count == 0 ? null : own;
    }

    private static IEnumerable<(string Key, string? Value, string Effect)> KubeadmTaints(EffectiveCluster cluster) =>
        cluster.Versions.KubernetesRelease.ControlPlaneTaints.Select(key => (key, (string?)null, "NoSchedule"));

    private static IEnumerable<(string Name, string Value)> KubeletArguments(EffectiveCluster cluster, EffectivePool pool, EffectiveHost? host)
    {
        if (host?.Address is { } address)
            yield return ("node-ip", host.SecondaryAddress is { } second ? $"{address},{second}" : $"{address}");
        // dockershim has no file of its own: https://github.com/kubernetes/kubernetes/blob/v1.17.5/cmd/kubelet/app/options/container_runtime.go
        if (cluster.Runtime is { Engine.Value: ContainerEngine.Docker, SandboxImage.IsGiven: true })
            yield return ("pod-infra-container-image", cluster.Runtime.SandboxImage.Value);
        if (pool.Labels.Count > 0)
            yield return ("node-labels", string.Join(",", pool.Labels.Select(label => $"{label.Key}={label.Value}")));
    }
}

using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>Flannel.</summary>
internal static class FlannelVars
{
    public static IEnumerable<VariableSection> Sections(EffectiveCluster cluster, KubesprayRelease tag) =>
        cluster.Network.Flannel is { } flannel ? [new("How pod traffic crosses between hosts.", Variables(cluster, tag, flannel))] : [];

    private static IEnumerable<View> Variables(EffectiveCluster cluster, KubesprayRelease tag, EffectiveFlannel flannel)
    {
        if (flannel.Version is { IsGiven: true, Value: { } version })
            yield return Variable.Of("flannel_version", tag.Write(version));
        yield return Variable.Of("flannel_backend_type", (flannel.Backend.Value ?? FlannelBackend.Vxlan).Text());

        // One DaemonSet serves all hosts: a name can be given only where all have the same.
        var interfaces = cluster.Pools.Where(pool => pool.RunsKubelet).Select(pool => pool.Written.Interface).Distinct().ToList();
        if (interfaces is [{ } only])
            yield return Variable.Of("flannel_interface", only);
    }
}

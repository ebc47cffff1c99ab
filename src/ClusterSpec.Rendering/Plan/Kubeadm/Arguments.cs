using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm;

/// <summary>Command line arguments as kubeadm's files write them.</summary>
internal static class Arguments
{
    /// <summary>v1beta4 writes a list of name and value, earlier versions a map:
    /// https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/.</summary>
    public static bool AreList(EffectiveCluster cluster) => cluster.Versions.KubernetesRelease.KubeadmArgumentsAreList;

    public static IEnumerable<View> Views(IEnumerable<(string Name, string Value)> arguments) =>
        arguments.Select(argument => new View { { "name", argument.Name }, { "value", argument.Value } });
}

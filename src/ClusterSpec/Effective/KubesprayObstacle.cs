using ClusterSpec.Diagnostics;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Effective;

/// <summary>Something of a cluster that a Kubespray tag cannot build: no inventory is rendered then.</summary>
/// <param name="Path">Where it stands, or would stand, in the file.</param>
/// <param name="Wish">What the file wants, in words: <c>kube-proxy in nftables mode</c>.</param>
/// <param name="Since">The change that brought it to Kubespray; null: no tag can do it.</param>
public sealed record KubesprayObstacle(string Path, Phrase Wish, Milestone? Since)
{
    /// <summary>The first obstacle; null when the tag can build the cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="tag">The tag.</param>
    public static KubesprayObstacle? Of(EffectiveCluster cluster, KubesprayRelease tag)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(tag);
        return Wishes(cluster).FirstOrDefault(wish => wish.Since?.HoldsFor(tag.Tag) != true);
    }

    private static IEnumerable<KubesprayObstacle> Wishes(EffectiveCluster cluster)
    {
        var root = ClusterPath.Root;
        if (cluster.Security is { EncryptionAtRest.Value: true, Encryption.Provider: { Value: EncryptionProvider.Kms } provider })
            yield return new(provider.Path, "secrets that a key management service encrypts", null);
        if (cluster.Pools.FirstOrDefault(pool => pool.Kubelet.IsGiven && !pool.Kubelet.Value.Equals(cluster.Versions.Kubernetes.Value)) is { } lagging)
            yield return new(lagging.Kubelet.Path, "kubelets of more than one release", null);
        if (cluster.Addressing.IsDualStack)
            yield return new(root.Addressing.Pods, "a cluster of both address families", KubesprayMilestones.DualStack);
        else if (cluster.Addressing.HasPods(ipv6: true))
            yield return new(root.Addressing.Pods, "a cluster of IPv6 alone", KubesprayMilestones.StackSwitches);
        if (cluster.Network.Calico is { } calico && calico.Pools.Any(pool => pool.Encapsulation.Value.IsVxlan()))
            yield return new(calico.Encapsulation.Path, "Calico with VXLAN", KubesprayMilestones.CalicoModes);
        if (cluster.Network.Flannel is { Policy: { Value: FlannelPolicy.Canal } policy })
            yield return new(policy.Path, "Flannel with Calico's policies beside it", null);
        if (cluster.Network.Flannel is { Backend: { Value: FlannelBackend.Wireguard } backend })
            yield return new(backend.Path, "Flannel with WireGuard", KubesprayMilestones.FlannelWireGuard);
    }
}

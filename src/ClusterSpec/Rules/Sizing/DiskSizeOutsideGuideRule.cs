using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Sizing;

internal sealed class DiskSizeOutsideGuideRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "disk-size-outside-guide",
        Section = "Sizing",
        Severity = Severity.Warning,
        Title = "a disk is smaller or larger than the sizing guide says",
        What = "Looks at the size of the disk of control planes and workers: less than 250 GB is a warning, more than 300 is worth knowing. Both 250G and 250Gi are enough, and 300Gi is not above 300. Hosts of etcd alone have no limit, for etcd stores 8 GiB at most; nor have hosts that are only load balancers, edge hosts or route reflectors.",
        Why = "The disk carries the system, logs, images and the writable layers of all containers, on control planes etcd and its snapshots too. When it is nearly full the kubelet evicts pods. 250 to 300 GB are ClusterSpec's own guide; what is beyond it is paid for on every host.",
        Fix = "Take a disk of 250 to 300 GB, or leave a larger one where local volumes or many large images need it.",
        Sources =
        [
            new("Kubernetes: node-pressure eviction", "https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/"),
            new("Kubernetes: local ephemeral storage", "https://kubernetes.io/docs/concepts/storage/ephemeral-storage/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Machine.Disk.Size];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var pool in cluster.Pools)
        {
            if (pool.DiskSize is not { } size || !(pool.Has(HostRole.ControlPlane) || pool.Has(HostRole.Worker)))
                continue;
            var host = pool.Has(HostRole.ControlPlane) ? (Phrase)"a control plane" : "a worker";
            if (size.Bytes < SizingGuide.LeastDiskBytes)
                yield return Warning(pool.Path.Machine.Disk.Size, $"{host} has a disk of {size}, smaller than the 250 GB that system, images and logs need: take 250Gi");
            else if (size.Bytes > SizingGuide.MostDiskBytes)
                yield return Info(pool.Path.Machine.Disk.Size, $"{host} has a disk of {size}, larger than the 300 GB of the sizing guide: 300Gi will do unless local volumes need the room");
        }
    }
}

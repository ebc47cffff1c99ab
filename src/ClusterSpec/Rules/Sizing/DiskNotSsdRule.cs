using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Sizing;

internal sealed class DiskNotSsdRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "disk-not-ssd",
        Section = "Sizing",
        Severity = Severity.Error,
        IsIgnorable = true,
        Title = "a host that needs a fast disk has a hard disk",
        What = "Looks at the kind of disk. A hard disk is an error on hosts of etcd and a warning on other control planes and on workers. Hosts that are only load balancers, edge hosts or route reflectors write next to nothing and have no limit.",
        Why = "etcd writes each change to disk before it answers, and one slow write delays the heartbeat of the leader: 10 ms for 99 of 100 writes is the limit, which a hard disk that also carries a system and images does not keep. On a worker, pulling images and starting many pods at once waits for the disk.",
        Fix = "Give these hosts SSD or NVMe disks, or move the role to hosts that have them.",
        Sources =
        [
            new("etcd: disks", "https://etcd.io/docs/v3.6/op-guide/hardware/#disks"),
            new("etcd FAQ: why does etcd lose its leader from disk latency spikes?", "https://etcd.io/docs/v3.6/faq/#why-does-etcd-lose-its-leader-from-disk-latency-spikes"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Machine.Disk.Type];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var pool in cluster.Pools.Where(pool => pool.DiskType == DiskType.Hdd))
        {
            var path = pool.Path.Machine.Disk.Type;
            if (pool.Has(HostRole.Etcd))
                yield return Error(path, "etcd members have a hard disk, whose slow writes cost the leader its heartbeats: take ssd or nvme");
            else if (pool.Has(HostRole.ControlPlane))
                yield return Warning(path, "control planes have a hard disk, slower than the SSD of the sizing guide: take ssd or nvme");
            else if (pool.Has(HostRole.Worker))
                yield return Warning(path, "workers have a hard disk, on which images and many pods at once start slowly: take ssd or nvme");
        }
    }
}

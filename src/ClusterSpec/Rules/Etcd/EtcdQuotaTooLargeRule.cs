using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rules.Sizing;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EtcdQuotaTooLargeRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-quota-too-large",
        Section = "Etcd",
        Severity = Severity.Warning,
        Title = "etcd may store more than it should or than its hosts have memory for",
        What = "Looks at etcd.quota: more than 8 GiB is a warning, and so is more than the memory of a host of etcd; 8Gi of quota and 8G or 8Gi of memory go together.",
        Why = "etcd keeps what it stores in memory. A larger store takes minutes to reach a member that was replaced, and etcd warns of it when it starts; one that is larger than the memory makes the host swap or the kernel kill etcd.",
        Fix = "Set the quota that the message names. A store that grows beyond it needs fewer objects, not more room: look for an operator that writes without end.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("etcd: MaxQuotaBytes", "https://github.com/etcd-io/etcd/blob/main/server/storage/quota.go"),
            new("etcd FAQ: system requirements", "https://etcd.io/docs/v3.6/faq/#system-requirements"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Quota, ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Machine.Memory];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var quota = cluster.Etcd.Quota;
        var smallest = cluster.Pools.Where(pool => pool.Has(HostRole.Etcd) && pool.Memory is not null).MinBy(pool => pool.Memory?.Bytes);
        // A default that does not fit is the fault of the memory, which has a rule of its own.
        if (quota.IsGiven && smallest is { Memory: { } memory } && SizingGuide.IsBelow(memory, quota.Value.Bytes / EtcdQuota.Gibibyte))
        {
            yield return Warning(quota.Path, $"etcd may store {quota.Value} on hosts with {memory} of memory: set quota to {EtcdQuota.Within(memory)} at most") with
            {
                Fix = memory.Bytes >= 3 * EtcdQuota.Gibibyte ? FindingFix.Set(quota.Path, EtcdQuota.Within(memory)).AsUnsafe() : null,
                Related = [new(smallest.Path.Machine.Memory, "the memory of a member")],
            };
        }
        else if (quota.Value.Bytes > EtcdQuota.Most)
        {
            yield return Warning(quota.Path, $"etcd may store {quota.Value}, and it warns of more than 8Gi when it starts: set quota to 8Gi at most") with { Fix = FindingFix.Set(quota.Path, "8Gi").AsUnsafe() };
        }
    }
}

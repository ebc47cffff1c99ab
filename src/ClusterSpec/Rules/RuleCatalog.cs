using System.Collections.Immutable;
using ClusterSpec.Rules.Addressing;
using ClusterSpec.Rules.Calico;
using ClusterSpec.Rules.Cloud;
using ClusterSpec.Rules.Etcd;
using ClusterSpec.Rules.Flannel;
using ClusterSpec.Rules.HighAvailability;
using ClusterSpec.Rules.Mtu;
using ClusterSpec.Rules.Os;
using ClusterSpec.Rules.Pools;
using ClusterSpec.Rules.Runtime;
using ClusterSpec.Rules.Security;
using ClusterSpec.Rules.Sizing;
using ClusterSpec.Rules.Versions;

namespace ClusterSpec.Rules;

/// <summary>Every rule about the cluster, section by section.</summary>
public static class RuleCatalog
{
    /// <summary>The rules, in the order of the docs.</summary>
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        .. VersionsRules.All,
        .. PoolsRules.All,
        .. SizingRules.All,
        .. AddressingRules.All,
        .. HighAvailabilityRules.All,
        .. EtcdRules.All,
        .. CalicoRules.All,
        .. FlannelRules.All,
        .. MtuRules.All,
        .. CloudRules.All,
        .. OsRules.All,
        .. RuntimeRules.All,
        .. SecurityRules.All,
    ];
}

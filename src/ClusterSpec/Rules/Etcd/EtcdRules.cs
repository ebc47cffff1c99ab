using System.Collections.Immutable;

namespace ClusterSpec.Rules.Etcd;

/// <summary>The rules of this section, by name.</summary>
internal static class EtcdRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new BackupScheduleUnusableRule(),
        new EtcdElectionOutOfBoundsRule(),
        new EtcdEvenMembersRule(),
        new EtcdNotDedicatedRule(),
        new EtcdQuorumInOneRackRule(),
        new EtcdQuotaTooLargeRule(),
        new EtcdQuotaTooSmallRule(),
        new EtcdStackedRule(),
        new EtcdStaticPodOffControlPlaneRule(),
        new EtcdTimingOffRoundTripRule(),
        new EtcdToleratesOneFailureRule(),
        new EtcdTooFewMembersRule(),
        new EtcdTooManyMembersRule(),
        new EtcdTopologyContradictsRolesRule(),
        new EtcdVersionDefectiveRule(),
        new EtcdVersionUnsupportedRule(),
        new EtcdWithoutBackupRule(),
        new EventsEtcdInStaticPodsRule(),
    ];
}

using System.Collections.Immutable;

namespace ClusterSpec.Rules.Calico;

/// <summary>The rules of this section, by name.</summary>
internal static class CalicoRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new AsNumberUnusableRule(),
        new BgpRackGivenTwiceRule(),
        new BgpRackWithoutHostsRule(),
        new BgpRacksAndTopologyDisagreeRule(),
        new BlockSizeOutOfRangeRule(),
        new CalicoFieldTooNewRule(),
        new CalicoUntestedWithKubernetesRule(),
        new EncapsulationWithoutOutgoingNatRule(),
        new FewerBlocksThanNodesRule(),
        new FullMeshTooLargeRule(),
        new HostInNoBgpRackRule(),
        new IpPoolNameGivenTwiceRule(),
        new IpPoolSmallerThanABlockRule(),
        new IpipAlwaysWithFabricBgpRule(),
        new IpipOverIpv6Rule(),
        new MeshPasswordWithoutMeshRule(),
        new PublicAsNumberRule(),
        new RouteReflectorsInOneRackRule(),
        new TooFewRouteReflectorsRule(),
        new TooFewTyphasRule(),
        new TyphaWithoutKubernetesDatastoreRule(),
        new UnencapsulatedAcrossSubnetsRule(),
        new VxlanOverIpv6UnsupportedRule(),
    ];
}

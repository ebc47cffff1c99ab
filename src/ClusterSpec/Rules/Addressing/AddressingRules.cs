using System.Collections.Immutable;

namespace ClusterSpec.Rules.Addressing;

/// <summary>The rules of this section, by name.</summary>
internal static class AddressingRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new BgpPeerInsideClusterRule(),
        new CalicoPoolOutsidePodsRule(),
        new CalicoPoolsOverlapRule(),
        new CidrHasHostBitsRule(),
        new CidrTooSmallRule(),
        new ClusterDnsAddressTakenRule(),
        new ClusterDnsNotTenthAddressRule(),
        new ClusterDnsOutsideServicesRule(),
        new ClusterIdIsAnAddressRule(),
        new DockerBridgeInUseRule(),
        new DuplicateNodeAddressRule(),
        new DuplicateNodeNameRule(),
        new ExternalRangeOverlapsClusterRangeRule(),
        new HostNameTooLongRule(),
        new LoadBalancerRangeContainsHostRule(),
        new LoadBalancerRangesOverlapRule(),
        new MaxPodsExceedNodeRangeRule(),
        new NodeAddressInPodsRule(),
        new NodeAddressInServicesRule(),
        new NodeAddressOutsideNodeCidrsRule(),
        new NodeCidrsOverlapRule(),
        new NodePortsContainHostPortRule(),
        new NodePortsMalformedRule(),
        new NodePortsOnPublicAddressRule(),
        new NodePrefixOutsidePodCidrRule(),
        new PodAndServiceFamiliesDifferRule(),
        new PodCidrOverlapsNodeCidrRule(),
        new PodCidrOverlapsServiceCidrRule(),
        new PodCidrTooSmallForNodesRule(),
        new PublicAddressRangeRule(),
        new ReservedRangeInUseRule(),
        new RoutedToItselfRule(),
        new ServiceCidrOverlapsNodeCidrRule(),
        new ServiceCidrTooLargeRule(),
        new ServiceFamilyDiffersFromControlPlaneRule(),
        new TwoCidrsOfOneFamilyRule(),
        new UnroutableRangeRule(),
        new VipGivenTwiceRule(),
        new VipInPodsOrServicesRule(),
        new VipIsANodeAddressRule(),
    ];
}

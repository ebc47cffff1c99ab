using System.Collections.Immutable;

namespace ClusterSpec.Rules.Cloud;

/// <summary>The rules of this section, by name.</summary>
internal static class CloudRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new AwsSourceDestinationCheckRule(),
        new AzureIpipRule(),
        new CloudUnroutedPodsRule(),
        new GcpCrossSubnetRule(),
        new PublicCloudBgpPeersRule(),
    ];
}

using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The fields of Calico resources that came after 3.13. An older Calico drops or rejects them.</summary>
public static class CalicoFields
{
    private const string Types = "https://github.com/projectcalico/calico/blob/master/api/pkg/apis/projectcalico/v3";
    private const string IpPool = "IPPool";

    /// <summary>The kind of the cluster's BGP settings.</summary>
    public const string BgpConfiguration = "BGPConfiguration";

    /// <summary>The kind of a BGP peer.</summary>
    public const string BgpPeer = "BGPPeer";

    /// <summary>The kind of Felix's settings.</summary>
    public const string FelixConfiguration = "FelixConfiguration";

    /// <summary>Every known field, by kind, then by name. A field that is not in the list is as old as 3.13.</summary>
    public static ImmutableArray<CalicoField> All { get; } =
    [
        Row(BgpConfiguration, "bindMode", 23),
        Row(BgpConfiguration, "communities", 16),
        Row(BgpConfiguration, "ignoredInterfaces", 25),
        Row(BgpConfiguration, "listenPort", 16),
        Row(BgpConfiguration, "localWorkloadPeeringIPV4", 30),
        Row(BgpConfiguration, "localWorkloadPeeringIPV6", 30),
        Row(BgpConfiguration, "nodeMeshMaxRestartTime", 23),
        Row(BgpConfiguration, "nodeMeshPassword", 23),
        Row(BgpConfiguration, "prefixAdvertisements", 16),
        Row(BgpConfiguration, "programClusterRoutes", 32),
        Row(BgpConfiguration, "serviceLoadBalancerAggregation", 31),
        Row(BgpConfiguration, "serviceLoadBalancerIPs", 18),
        Row(BgpPeer, "filters", 26),
        Row(BgpPeer, "keepOriginalNextHop", 16),
        Row(BgpPeer, "keepaliveTime", 32),
        Row(BgpPeer, "localASNumber", 31),
        Row(BgpPeer, "localWorkloadSelector", 30),
        Row(BgpPeer, "maxRestartTime", 20),
        Row(BgpPeer, "nextHopMode", 31),
        Row(BgpPeer, "numAllowedLocalASNumbers", 23),
        Row(BgpPeer, "password", 17),
        Row(BgpPeer, "reachableBy", 25),
        Row(BgpPeer, "reversePeering", 31),
        Row(BgpPeer, "sourceAddress", 18),
        Row(BgpPeer, "ttlSecurity", 25),
        Row(FelixConfiguration, "programClusterRoutes", 31),
        Row(FelixConfiguration, "vxlanMTUV6", 23),
        Row(FelixConfiguration, "wireguardEnabled", 14),
        Row(FelixConfiguration, "wireguardEnabledV6", 24),
        Row(FelixConfiguration, "wireguardMTU", 14),
        Row(FelixConfiguration, "wireguardMTUV6", 24),
        Row(IpPool, "allowedUses", 22),
        Row(IpPool, "assignmentMode", 30),
        Row(IpPool, "disableBGPExport", 22),
        Row(IpPool, "namespaceSelector", 31),
    ];

    /// <summary>The first Calico with the field; null if it is as old as 3.13 or unknown.</summary>
    public static SemVersion? Since(string kind, string name) =>
        All.FirstOrDefault(field => field.Kind == kind && field.Name == name)?.Since;

    /// <summary>The Calico release knows the field; true for fields that are not in the list.</summary>
    public static bool IsKnown(string kind, string name, SemVersion calico) => Since(kind, name) is not { } since || calico.IsAtLeast(since);

    private static CalicoField Row(string kind, string name, int minor) => new(
        kind, name, new SemVersion(3, minor, 0), $"{Types}/{File(kind)}");

    private static string File(string kind) => kind switch
    {
        BgpConfiguration => "bgpconfig.go",
        BgpPeer => "bgppeer.go",
        FelixConfiguration => "felixconfig.go",
        _ => "ippool.go",
    };
}

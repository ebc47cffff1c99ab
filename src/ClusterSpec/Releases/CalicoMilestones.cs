using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>What changed in Calico with which minor, as far as files for it depend on it.</summary>
public static class CalicoMilestones
{
    /// <summary>The MTU of the tunnels that <c>calico.yaml</c> fixes for IPIP before <see cref="MtuDetection"/>.</summary>
    public const int FixedIpipMtu = 1440; // https://github.com/projectcalico/calico/blob/v3.13.2/_includes/charts/calico/templates/calico-config.yaml

    /// <summary>The MTU of the tunnels that Felix fixes for VXLAN before <see cref="MtuDetection"/>.</summary>
    public const int FixedVxlanMtu = 1410; // https://docs.projectcalico.org/archive/v3.13/reference/resources/felixconfig

    /// <summary>Linux 3.10 is the oldest kernel.</summary>
    public static Milestone Kernel310 { get; } = Since("kernel 3.10 or newer", 13, "https://docs.projectcalico.org/archive/v3.13/getting-started/kubernetes/requirements");

    /// <summary>rp_filter=2 no longer stops Felix.</summary>
    public static Milestone LooseReversePathFilter { get; } = Since("reverse path filter moved to iptables", 12, "https://github.com/projectcalico/felix/pull/2189");

    /// <summary>kube-controllers makes a host endpoint for each node, with a profile that lets through what no policy names.</summary>
    public static Milestone AutomaticHostEndpoints { get; } = Since("automatic host endpoints", 14, "https://docs.tigera.io/archive/v3.14/security/kubernetes-nodes");

    /// <summary>The operator is a documented way to install Calico on hosts of one's own; before, it was for OpenShift.</summary>
    public static Milestone OperatorInstalls { get; } = Since("installation by the operator", 15, "https://docs.tigera.io/archive/v3.15/getting-started/kubernetes/self-managed-onprem/onpremises");

    /// <summary>An MTU of 0 is found by Felix.</summary>
    public static Milestone MtuDetection { get; } = Since("MTU detection", 17, "https://docs.tigera.io/calico/latest/networking/configuring/mtu");

    /// <summary>The choice of ClusterSpec: VXLAN across subnets, before it IPIP.</summary>
    public static Milestone PrefersVxlan { get; } = Since("VXLAN across subnets is the better default", 20, "https://docs.tigera.io/calico/latest/networking/configuring/vxlan-ipip");

    /// <summary>The operator installs an API server, so that kubectl takes Calico's resources.</summary>
    public static Milestone OperatorApiServer { get; } = Since("the operator's APIServer", 20, "https://docs.tigera.io/archive/v3.20/maintenance/install-apiserver");

    /// <summary>A node's address is found by the network that it is in.</summary>
    public static Milestone AutodetectsByNetwork { get; } = Since("autodetection by network", 20, "https://docs.tigera.io/archive/v3.20/networking/ip-autodetection");

    /// <summary>VXLAN carries IPv6, on kernel 4.19.1 or newer.</summary>
    public static Milestone VxlanOverIPv6 { get; } = Since("VXLAN over IPv6", 23, "https://docs.tigera.io/calico/latest/networking/configuring/vxlan-ipip");

    /// <summary>Linux 5.10 is the oldest kernel.</summary>
    public static Milestone Kernel510 { get; } = Since("kernel 5.10 or newer", 31, "https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements");

    /// <summary>Felix, no longer BIRD, programs routes for IPIP.</summary>
    public static Milestone FelixOwnsIpipRoutes { get; } = Since("Felix programs IPIP routes", 33, "https://github.com/projectcalico/calico/blob/master/api/pkg/apis/projectcalico/v3/bgpconfig.go");

    /// <summary>BIRD no longer knows IPIP (planned).</summary>
    public static Milestone BirdIpipRemoved { get; } = Since("IPIP through BIRD removed (planned)", 35, "https://github.com/projectcalico/calico/blob/master/api/pkg/apis/projectcalico/v3/bgpconfig.go");

    /// <summary>The oldest kernel for VXLAN over IPv6.</summary>
    public static SemVersion VxlanOverIPv6Kernel { get; } = new(4, 19, 1);

    /// <summary>The oldest Kubernetes that current releases can work on; older ones lack APIs that it uses.</summary>
    public static SemVersion OldestKubernetesForCurrent { get; } = new(1, 21, 0); // https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements

    /// <summary>Every milestone, by version.</summary>
    public static ImmutableArray<Milestone> All { get; } =
    [
        LooseReversePathFilter, Kernel310, AutomaticHostEndpoints, OperatorInstalls, MtuDetection, PrefersVxlan, OperatorApiServer, AutodetectsByNetwork, VxlanOverIPv6, Kernel510, FelixOwnsIpipRoutes, BirdIpipRemoved,
    ];

    private static Milestone Since(string change, int minor, string source) => new(change, new SemVersion(3, minor, 0), source);
}

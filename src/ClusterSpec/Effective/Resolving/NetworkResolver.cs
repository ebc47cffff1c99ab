using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective.Resolving;

internal static class NetworkResolver
{
    // Ethernet: https://www.rfc-editor.org/rfc/rfc894
    private const int EthernetMtu = 1500;

    // https://cloud.google.com/vpc/docs/mtu
    private const int GcpMtu = 1460;

    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/network_mtu.html
    private const int AwsMtu = 9001;

    public static Resolved<int> HostMtu(Network? written, Resolved<Platform> platform)
    {
        var fallback = platform.Value switch { Platform.Gcp => GcpMtu, Platform.Aws => AwsMtu, _ => EthernetMtu };
        return Pick.Of(written?.Mtu, ClusterPath.Root.Network.Mtu, fallback, Origin.Derived($"the platform {platform.Value.Text()}"));
    }

    public static EffectiveNetwork Resolve(
        Network? written,
        EffectiveVersions versions,
        EffectiveAddressing addressing,
        ImmutableArray<EffectivePool> pools,
        Resolved<Platform> platform,
        EffectiveCloud cloud,
        Resolved<int> hostMtu)
    {
        var paths = ClusterPath.Root.Network;
        var plugin = Pick.Of(written?.Plugin, paths.Plugin, NetworkPlugin.Calico);
        var wireGuard = Pick.Of(written?.Wireguard, paths.Wireguard, false);

        // Pods span every host, so the smallest interface counts.
        var smallest = pools.Where(pool => pool.RunsKubelet).Select(pool => pool.Mtu.Value).DefaultIfEmpty(hostMtu.Value).Min();
        return new EffectiveNetwork
        {
            Plugin = plugin,
            Mtu = hostMtu,
            WireGuard = wireGuard,
            Calico = plugin.Value == NetworkPlugin.Calico
                ? CalicoResolver.Resolve(written?.Calico, versions, addressing, pools, new Underlay(platform.Value, cloud.SourceDestCheck.Value, smallest, wireGuard.Value))
                : null,
            Flannel = plugin.Value == NetworkPlugin.Flannel ? Flannel(written?.Flannel, versions, addressing, platform.Value, smallest) : null,
        };
    }

    private static EffectiveFlannel Flannel(Flannel? written, EffectiveVersions versions, EffectiveAddressing addressing, Platform platform, int hostMtu)
    {
        var paths = ClusterPath.Root.Network.Flannel;
        var isIPv6 = addressing.Nodes.Any(nodes => nodes.Cidr.IsIPv6);
        var policy = Pick.Of(written?.Policy, paths.Policy, FlannelPolicy.None);
        return new EffectiveFlannel
        {
            Version = Read.Version(written?.Version) is { } version
                ? new(version, paths.Version, Origin.Given)
                : new(ReleaseDefaults.Flannel(versions.KubesprayRelease), paths.Version, Origin.Derived("the release table")),
            Backend = Pick.Optional(written?.Backend, paths.Backend),
            Mtu = new(MtuBudget.OfFlannel(hostMtu, written?.Backend, isIPv6, platform).Largest, ClusterPath.Root.Network.Mtu, Origin.Derived("the hosts' MTU less the tunnel's overhead")),
            Policy = policy,
            CanalVersion = policy.Value == FlannelPolicy.Canal ? ReleaseDefaults.Calico(versions.Kubernetes.Value, versions.KubesprayRelease) : null,
        };
    }
}

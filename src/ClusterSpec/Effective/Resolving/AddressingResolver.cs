using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective.Resolving;

internal static class AddressingResolver
{
    // Kubespray's own defaults: https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubespray_defaults/defaults/main/main.yml
    private const string DefaultPods = "10.233.64.0/18";
    private const string DefaultServices = "10.233.0.0/18";

    // kubeadm's defaults of the controller manager: https://kubernetes.io/docs/concepts/services-networking/dual-stack/
    internal const int DefaultNodePrefixIPv4 = 24;
    internal const int DefaultNodePrefixIPv6 = 64;

    // kubeadm takes the tenth: https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go (GetDNSIP)
    private const int DnsIndex = 10;

    public static EffectiveAddressing Resolve(Addressing? written)
    {
        var paths = ClusterPath.Root.Addressing;
        var pods = Networks(written?.Pods, index => paths.Pods[index], DefaultPods);
        var services = Networks(written?.Services, index => paths.Services[index], DefaultServices);
        return new EffectiveAddressing
        {
            Nodes = Networks(written?.Nodes, index => paths.Nodes[index], null),
            Pods = pods,
            Services = services,
            NodePrefixIPv4 = Prefix(written?.NodePrefix, pods, ipv6: false, paths.NodePrefix),
            NodePrefixIPv6 = Prefix(written?.NodePrefix, pods, ipv6: true, paths.NodePrefix),
            ClusterDns = Dns(Read.Address(written?.ClusterDns), services, paths.ClusterDns),
            Reserved = Reserved(written?.Reserved ?? []),
            LoadBalancers = LoadBalancers(written?.LoadBalancers ?? []),
            RoutedTo = written?.RoutedTo is { } names ? [.. names] : null,
        };
    }

    /// <summary>What DNS is given where the file does not say; null when the first service range is too small or cannot be read.</summary>
    public static IpAddress? TenthAddress(ImmutableArray<PlannedNetwork> services)
    {
        var first = services.FirstOrDefault();
        return first is not null && first.Cidr.Last.Value - first.Cidr.First.Value >= DnsIndex ? first.Cidr.AddressAt(DnsIndex) : null;
    }

    private static ImmutableArray<PlannedNetwork> Networks(IReadOnlyList<string>? given, Func<int, string> path, string? fallback)
    {
        if (given is null)
            return Read.Network(fallback, path(0), Origin.Default) is { } network ? [network] : [];
        return [.. given.Select((text, index) => Read.Network(text, path(index), Origin.Given)).OfType<PlannedNetwork>()];
    }

    private static Resolved<int> Prefix(PrefixChoice? choice, ImmutableArray<PlannedNetwork> pods, bool ipv6, string path)
    {
        // One number serves the family of the pods; in dual stack it is the IPv4 one, and IPv6 keeps its default.
        var isForIPv6 = !pods.IsEmpty && pods.All(network => network.Cidr.IsIPv6);
        var given = choice is { Integer: not null } && ipv6 != isForIPv6 ? null : Choices.Prefix(choice, ipv6);
        return Pick.Of(given, path, ipv6 ? DefaultNodePrefixIPv6 : DefaultNodePrefixIPv4);
    }

    private static Resolved<IpAddress?> Dns(IpAddress? given, ImmutableArray<PlannedNetwork> services, string path)
    {
        if (given is not null)
            return new(given, path, Origin.Given);
        return new(TenthAddress(services), path, Origin.Derived("the tenth address of the service range"));
    }

    private static ImmutableArray<ReservedNetwork> Reserved(IReadOnlyList<ReservedRange> ranges)
    {
        var paths = ClusterPath.Root.Addressing.Reserved;
        return
        [
            .. ranges.Select((range, index) => Read.Network(range.Cidr, paths[index].Cidr, Origin.Given) is { } network
                ? new ReservedNetwork(network, range.Purpose)
                : null).OfType<ReservedNetwork>(),
        ];
    }

    private static ImmutableArray<LoadBalancerRange> LoadBalancers(IReadOnlyList<string> ranges)
    {
        var paths = ClusterPath.Root.Addressing.LoadBalancers;
        return
        [
            .. ranges.Select((text, index) => IpRange.TryParseCidrOrRange(text, out var range)
                ? new LoadBalancerRange(range, text, paths[index])
                : null).OfType<LoadBalancerRange>(),
        ];
    }
}

using System.Collections.Immutable;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective.Resolving;

internal static class KubernetesResolver
{
    // https://kubernetes.io/docs/setup/best-practices/cluster-large/
    private const int DefaultMaxPods = 110;

    public static EffectiveKubernetes Resolve(Kubernetes? written, EffectiveControlPlane controlPlane, EffectiveAddressing addressing)
    {
        var paths = ClusterPath.Root.Kubernetes;
        ImmutableArray<string> own = [.. written?.CertSANs ?? []];
        return new EffectiveKubernetes
        {
            MaxPods = Pick.Of(written?.MaxPods, paths.MaxPods, DefaultMaxPods),
            ProxyMode = Pick.Of(written?.ProxyMode, paths.ProxyMode, ProxyMode.Iptables),
            DnsDomain = Pick.Of(written?.DnsDomain, paths.DnsDomain, "cluster.local"),
            CertificateNames = own,
            AllCertificateNames = [.. Computed(controlPlane).Concat(own).Distinct(StringComparer.Ordinal)],
            ImageRepository = Pick.OptionalText(written?.ImageRepository, paths.ImageRepository),
            JoinToken = Pick.Optional(Read.Secret(written?.Join?.Token), paths.Join.Token),
            CertificateKey = Pick.Optional(Read.Secret(written?.Join?.CertificateKey), paths.Join.CertificateKey),
            JoinTokenLifetime = Pick.Of(Read.Duration(written?.Join?.TokenLifetime), paths.Join.TokenLifetime, TimeSpan.FromHours(2)),
            FeatureGates = [.. (written?.FeatureGates ?? ImmutableDictionary<string, bool>.Empty)],
            AdmissionPlugins = [.. written?.AdmissionPlugins ?? []],
        };
    }

    private static IEnumerable<string> Computed(EffectiveControlPlane controlPlane)
    {
        if (controlPlane.EndpointHost.Value is { } host)
            yield return host;
        if (controlPlane.Vip.Value is { } vip)
            yield return vip.ToString();
        foreach (var balancer in controlPlane.LoadBalancerHosts.Concat(controlPlane.Hosts))
        {
            if (balancer.Name is { } name)
                yield return name;
            foreach (var address in new[] { balancer.Address, balancer.SecondaryAddress }.OfType<IpAddress>())
                yield return address.ToString();
        }
    }
}

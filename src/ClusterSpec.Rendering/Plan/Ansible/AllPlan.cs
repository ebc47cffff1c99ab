using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Rendering.Plan.Runtime;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Ansible;

/// <summary>Variables of every host.</summary>
internal static class AllPlan
{
    // What the base line and kubeadm's preflight need beside the image's own list:
    // https://github.com/kubernetes/kubernetes/blob/v1.35.0/cmd/kubeadm/app/preflight/checks.go (conntrack, ethtool, socat and others)
    private static readonly ImmutableArray<string> OfKubernetes = ["chrony", "conntrack", "ebtables", "ethtool", "ipset", "socat"];

    public static View View(EffectiveCluster cluster) => new()
    {
        { "user", cluster.Os.AdminUser.Value },
        { "passwordlessSudo", cluster.Os.PasswordlessSudo.Value },
        { "timezone", cluster.Os.Timezone.Value },
        { "swap", cluster.Os.Swap.Value },
        { "sshdDropIns", cluster.Os.UbuntuRelease?.HasSshdDropIns ?? true },
        { "packages", Packages(cluster) },
        { "engine", EnginePackages.Of(cluster) is { } engine ? Engine(engine) : null },
        { "httpProxy", cluster.Runtime.HttpProxy.Value },
        { "httpsProxy", cluster.Runtime.HttpsProxy.Value },
        { "noProxy", ProxyPlan.NoProxy(cluster) },
    };

    /// <summary>Packages of every host: those of the base line, then those of the image.</summary>
    public static IEnumerable<string> Packages(EffectiveCluster cluster) => OfKubernetes.Concat(cluster.Os.ImagePackages).Distinct();

    private static View Engine(EnginePackages engine) => new() { { "unit", engine.Unit }, { "names", engine.Names }, { "pins", engine.Pins } };
}

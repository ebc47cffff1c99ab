using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class KernelTooOldRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kernel-too-old",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "the hosts' kernel is older than something that runs on it allows",
        What = "Compares the kernel, which is that of the Ubuntu release where os.kernel does not say otherwise, with the oldest that Kubernetes (4.19 from 1.32 on), Calico (3.10, from 3.31 on 5.10), kube-proxy's nftables mode (5.13) and Flannel's WireGuard backend (5.6) take. Of several, the one that wants most is reported.",
        Why = "kubeadm's preflight check stops or the program itself does, on every host.",
        Fix = "Take a newer release of Ubuntu. Where the hosts run the hardware enablement kernel of their release, say so in os.kernel.",
        Sources =
        [
            new("Kubernetes system validators: kernel 4.19", "https://github.com/kubernetes/system-validators/pull/37"),
            new("Calico: system requirements", "https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements"),
            new("Kubernetes: nftables proxy mode", "https://kubernetes.io/docs/reference/networking/virtual-ips/#proxy-mode-nftables"),
            new("Flannel: WireGuard backend", "https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md#wireguard"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Os.Release, ClusterPath.Root.Os.Kernel,
        ClusterPath.Root.Kubernetes.ProxyMode, ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Version, ClusterPath.Root.Network.Flannel.Backend,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Os.Kernel.Value is not { } kernel)
            yield break;
        var (floor, who, path) = Floors(cluster).Where(need => kernel.IsBelow(need.Floor))
            .OrderByDescending(need => need.Floor, SemVersion.PrecedenceComparer).FirstOrDefault();
        if (floor is null)
            yield break;
        var place = cluster.Os switch
        {
            { Kernel: { IsGiven: true } own } => own.Path,
            { Release: { IsGiven: true } release } => release.Path,
            _ => path,
        };
        yield return Error(place, $"kernel {Short(kernel)} is older than {Short(floor)}, the oldest for {who}: {Advice(cluster.Os, floor)}") with
        {
            Related = place == path ? [] : [new(path, $"{who} follows from this")],
        };
    }

    private static IEnumerable<(SemVersion Floor, Phrase Who, string Path)> Floors(EffectiveCluster cluster)
    {
        var versions = cluster.Versions;
        if (versions.IsKubernetesMinorKnown && versions.KubernetesRelease.Kernel is { } kubernetes)
            yield return (kubernetes, $"Kubernetes {versions.KubernetesRelease.Minor.ToMinorText()}", versions.Kubernetes.Path);
        if (cluster.Network.Calico is { Release: { Kernel: { } calico } release } network)
            yield return (calico, $"Calico {release.Minor.ToMinorText()}", network.Version.IsGiven ? network.Version.Path : versions.Kubernetes.Path);
        if (cluster.Kubernetes.ProxyMode.Value == ProxyMode.Nftables)
            yield return (KubernetesMilestones.NftablesKernel, "kube-proxy's nftables mode", cluster.Kubernetes.ProxyMode.Path);
        if (cluster.Network.Flannel is { Backend: { Value: FlannelBackend.Wireguard } backend })
            yield return (FlannelReleases.WireGuardKernel, "Flannel's WireGuard backend", backend.Path);
    }

    private static Phrase Advice(EffectiveOs os, SemVersion floor)
    {
        if (os.UbuntuRelease?.HardwareEnablementKernel is { } enablement && enablement.IsAtLeast(floor) && !os.Kernel.IsGiven)
            return $"take Ubuntu {FirstWith(floor)}, or write os.kernel: \"{enablement.ToMinorText()}\" where the hosts run the hardware enablement kernel";
        return $"take Ubuntu {FirstWith(floor)}";
    }

    private static string FirstWith(SemVersion floor) => UbuntuReleases.All.First(release => release.Kernel.IsAtLeast(floor)).Release;

    private static string Short(SemVersion kernel) => kernel.Patch == 0 ? kernel.ToMinorText() : kernel.ToString();
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Runtime;

internal sealed class KubesprayLosesMirrorsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubespray-loses-mirrors",
        Section = "Runtime",
        Severity = Severity.Warning,
        Title = "mirrors are given that the inventory of Kubespray cannot carry",
        What = "Looks for runtime.registryMirrors and runtime.insecureRegistries with containerd where the tag of Kubespray is older than 2.23, and with CRI-O. A warning where versions.kubespray is given, else good to know.",
        Why = "Kubespray writes the engine's configuration itself and pulls images while it builds. Without the mirrors it goes to the registries, and where the hosts have no way out it stops half-way.",
        Fix = "Take a tag from 2.23 on for containerd. For CRI-O, copy the registries.conf.d of runtime/ to the hosts before the play: Kubespray leaves that folder alone.",
        Sources =
        [
            new("Kubespray: containerd_registries_mirrors", "https://github.com/kubernetes-sigs/kubespray/pull/10196"),
            new("containers-registries.conf.d(5)", "https://github.com/containers/image/blob/main/docs/containers-registries.conf.d.5.md"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Runtime.Engine,
        ClusterPath.Root.Runtime.RegistryMirrors, ClusterPath.Root.Runtime.InsecureRegistries,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var runtime = cluster.Runtime;
        if (cluster.Versions.KubesprayRelease is not { } tag || (runtime.Mirrors.IsEmpty && runtime.InsecureRegistries.IsEmpty) || WayOut(runtime.Engine.Value, tag) is not { } wayOut)
            yield break;
        string path = runtime.Mirrors.IsEmpty ? ClusterPath.Root.Runtime.InsecureRegistries : ClusterPath.Root.Runtime.RegistryMirrors;
        Phrase message = $"the inventory for Kubespray {tag.Tag} cannot carry mirrors of {runtime.Engine.Value.Text()}: {wayOut}";
        yield return cluster.Versions.Kubespray.IsGiven ? Warning(path, message) : Info(path, message);
    }

    private static Phrase? WayOut(ContainerEngine engine, KubesprayRelease tag) => engine switch
    {
        ContainerEngine.CriO => (Phrase)"copy registries.conf.d of runtime/ to the hosts before the play",
        ContainerEngine.Containerd when !KubesprayMilestones.ContainerdMirrors.HoldsFor(tag.Tag) => $"take a tag from {KubesprayMilestones.ContainerdMirrors.Since} on, or build with the files of kubeadm",
        _ => null,
    };
}

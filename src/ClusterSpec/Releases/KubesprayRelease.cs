using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>What one tag of Kubespray accepts, and by which names. Null: the sources do not say; leave the variable to the tag's own default.</summary>
public sealed record KubesprayRelease
{
    /// <summary>The tag, without <c>v</c>.</summary>
    public required SemVersion Tag { get; init; }

    /// <summary>The oldest Kubernetes that the tag lets pass.</summary>
    public required SemVersion MinimumKubernetes { get; init; }

    /// <summary>The Kubernetes that it installs if the inventory says nothing.</summary>
    public required SemVersion DefaultKubernetes { get; init; }

    /// <summary>The Kubernetes versions that it has checksums for, oldest first.</summary>
    public required ImmutableArray<KubernetesRange> Kubernetes { get; init; }

    /// <summary>The etcd by Kubernetes minor, oldest first; empty if the sources do not say.</summary>
    public ImmutableArray<KubesprayEtcd> Etcd { get; init; } = [];

    /// <summary>The Calico that it installs if the inventory says nothing.</summary>
    public SemVersion? Calico { get; init; }

    /// <summary>The oldest Calico that it accepts.</summary>
    public SemVersion? OldestCalico { get; init; }

    /// <summary>The newest Calico that it accepts.</summary>
    public SemVersion? NewestCalico { get; init; }

    /// <summary>The containerd that it installs if the inventory says nothing.</summary>
    public SemVersion? Containerd { get; init; }

    /// <summary>The flannel that it installs if the inventory says nothing.</summary>
    public SemVersion? Flannel { get; init; }

    /// <summary>The <c>docker_version</c> keys on Ubuntu, oldest first; empty if the sources do not say.</summary>
    public ImmutableArray<KubesprayDocker> Docker { get; init; } = [];

    /// <summary>The <c>docker_version</c> if the inventory says nothing.</summary>
    public string? DefaultDocker { get; init; }

    /// <summary>The oldest ansible-core that it runs with.</summary>
    public SemVersion? OldestAnsible { get; init; }

    /// <summary>The first ansible-core that is too new for it.</summary>
    public SemVersion? FirstRefusedAnsible { get; init; }

    /// <summary>The Ubuntu releases that it supports, oldest first.</summary>
    public required ImmutableArray<string> Ubuntu { get; init; }

    /// <summary>Where the row comes from, https.</summary>
    public required string Source { get; init; }

    /// <summary>The sources name the etcd, the Calico and the containerd of the tag.</summary>
    public bool KnowsItsComponents => !Etcd.IsEmpty && Calico is not null && Containerd is not null;

    /// <summary>The group of control-plane hosts.</summary>
    public string ControlPlaneGroup => HasUnderscores ? "kube_control_plane" : "kube-master";

    /// <summary>The group of hosts that run pods.</summary>
    public string NodeGroup => HasUnderscores ? "kube_node" : "kube-node";

    /// <summary>The group of hosts that are route reflectors and nothing else.</summary>
    public string RouteReflectorGroup => HasUnderscores ? "calico_rr" : "calico-rr";

    /// <summary>The group of all hosts of the cluster, which is also the folder below <c>group_vars</c>.</summary>
    public string ClusterGroup => HasUnderscores ? "k8s_cluster" : "k8s-cluster";

    /// <summary>Where variables of etcd stand, below <c>group_vars</c>.</summary>
    public string EtcdVarsFile => KubesprayMilestones.EtcdVarsInAll.HoldsFor(Tag) ? "all/etcd.yml" : "etcd.yml";

    /// <summary>The runtime if the inventory says nothing.</summary>
    public string DefaultContainerManager => KubesprayMilestones.ContainerdDefault.HoldsFor(Tag) ? "containerd" : "docker";

    /// <summary>Where etcd runs if the inventory says nothing.</summary>
    public string DefaultEtcdDeployment => KubesprayMilestones.ContainerdDefault.HoldsFor(Tag) ? "host" : "docker";

    /// <summary>How hosts find DNS if the inventory says nothing.</summary>
    public string DefaultResolvconfMode => KubesprayMilestones.ContainerdDefault.HoldsFor(Tag) ? "host_resolvconf" : "docker_dns";

    /// <summary>Where Calico keeps its data if the inventory says nothing: <c>kdd</c> is Kubernetes.</summary>
    public string DefaultCalicoDatastore => KubesprayMilestones.CalicoInKubernetes.HoldsFor(Tag) ? "kdd" : "etcd";

    /// <summary>Calico's block size if the inventory says nothing; null: the node prefix is taken.</summary>
    public int? DefaultCalicoBlockSize => KubesprayMilestones.BlockSize26.HoldsFor(Tag) ? 26 : null;

    /// <summary>The variables <c>ipip</c> and <c>ipip_mode</c> still work; after them only <c>calico_ipip_mode</c> does.</summary>
    public bool AcceptsIpipVariable => !KubesprayMilestones.CalicoVxlanDefault.HoldsFor(Tag);

    /// <summary>The variable that turns on IPv6 beside IPv4; null where the tag knows none.</summary>
    public string? DualStackVariable =>
        KubesprayMilestones.StackSwitches.HoldsFor(Tag) ? "ipv6_stack"
        : KubesprayMilestones.DualStack.HoldsFor(Tag) ? "enable_dual_stack_networks"
        : null;

    /// <summary><c>calico_advertise_cluster_ips</c> announces the service ranges of both families; other tags lose one of them.</summary>
    public bool AdvertisesBothFamilies => KubesprayMilestones.AdvertisesIPv6.HoldsFor(Tag) && !KubesprayMilestones.StackSwitches.HoldsFor(Tag);

    private bool HasUnderscores => KubesprayMilestones.UnderscoreNames.HoldsFor(Tag);

    /// <summary>A version as the tag wants it in variables, <c>v1.17.5</c> or <c>1.35.4</c>. containerd and Docker never have the prefix.</summary>
    public string Write(SemVersion version) => KubesprayMilestones.BareVersions.HoldsFor(Tag) ? version.ToString() : $"v{version}";

    /// <summary>The tag reads the variable.</summary>
    /// <param name="variable">Its name; one that inventories never set is an error of ours.</param>
    public bool Reads(string variable) =>
        (KubesprayVariables.Find(variable) ?? throw new ArgumentException($"there is no row for {variable}", nameof(variable))).IsIn(Tag);

    /// <summary>Whether the tag can install the Kubernetes version.</summary>
    public KubespraySupport Supports(SemVersion kubernetes)
    {
        if (kubernetes.IsBelow(MinimumKubernetes))
            return KubespraySupport.No;

        return Kubernetes.Any(range => range.Holds(kubernetes)) ? KubespraySupport.Yes
            : Kubernetes.Any(range => range.MayHold(kubernetes)) ? KubespraySupport.Unknown
            : KubespraySupport.No;
    }

    /// <summary>The etcd that the tag installs for the Kubernetes version; null if the sources do not say.</summary>
    public SemVersion? EtcdFor(SemVersion kubernetes) => Etcd.LastOrDefault(row => kubernetes.IsAtLeast(row.FromKubernetes))?.Version;

    /// <summary>The <c>docker_version</c> that installs this Docker on Ubuntu. A key names a line, and the tag one patch of it; where the sources
    /// do not say which, the key serves its line. Null: no key installs it, and the engine has to be there before.</summary>
    /// <param name="version">As Docker writes it: <c>19.03.8</c>.</param>
    public string? DockerKeyFor(string version)
    {
        string line = version[..Math.Max(0, version.LastIndexOf('.'))];
        if (Docker.IsEmpty)
            return DefaultDocker == line ? line : null;

        KubesprayDocker? row = Docker.FirstOrDefault(docker => docker.Key == line);
        return row is not null && (row.Version is null || DockerRelease.Write(row.Version) == version) ? line : null;
    }

    /// <summary>The tag stops at this Calico.</summary>
    public bool RefusesCalico(SemVersion calico) =>
        (OldestCalico is { } oldest && calico.IsBelow(oldest)) || (NewestCalico is { } newest && newest.IsBelow(calico));

    /// <summary>The Docker that the key installs on Ubuntu; null if the tag does not know it or the sources do not say.</summary>
    public SemVersion? DockerOf(string key) => Docker.FirstOrDefault(row => row.Key == key)?.Version;
}

using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The tags of Kubespray that ClusterSpec knows.</summary>
/// <remarks>
/// Checksums of a minor stay until the minor is dropped, so what an earlier tag has is also in the later ones:
/// https://github.com/kubernetes-sigs/kubespray/blob/master/RELEASE.md.
/// </remarks>
public static class KubesprayReleases
{
    private const string Repository = "https://github.com/kubernetes-sigs/kubespray";

    private static readonly ImmutableArray<string> UntilBionic = ["16.04", "18.04"];
    private static readonly ImmutableArray<string> UntilFocal = ["16.04", "18.04", "20.04"];
    private static readonly ImmutableArray<string> UntilJammy = ["16.04", "18.04", "20.04", "22.04"];
    private static readonly ImmutableArray<string> FocalAndJammy = ["20.04", "22.04"];
    private static readonly ImmutableArray<string> FocalToNoble = ["20.04", "22.04", "24.04"];
    private static readonly ImmutableArray<string> JammyAndNoble = ["22.04", "24.04"];

    // roles/container-engine/docker/vars/ubuntu-amd64.yml @ v2.13.0
    private static readonly ImmutableArray<KubesprayDocker> Docker213 =
    [
        new("1.11", null), new("1.12", null), new("1.13", null), new("17.03", null), new("17.09", null), new("17.12", null),
        new("18.06", null), new("18.09", null), new("19.03", V(19, 3, 7)), new("edge", null), new("latest", null), new("stable", null),
    ];

    /// <summary>Every known tag, oldest first.</summary>
    public static ImmutableArray<KubesprayRelease> All { get; } =
    [
        new()
        {
            Tag = V(2, 12, 0), MinimumKubernetes = V(1, 15, 0), DefaultKubernetes = V(1, 16, 3),
            Kubernetes = [UpTo(15, 3), UpTo(16, 3)],
            Etcd = [new(V(1, 15, 0), V(3, 3, 10))], Calico = V(3, 7, 3), Containerd = V(1, 2, 10), Flannel = V(0, 11, 0), DefaultDocker = "18.06",
            Ubuntu = UntilBionic, Source = $"{Repository}/issues/5409",
        },
        new()
        {
            Tag = V(2, 13, 0), MinimumKubernetes = V(1, 16, 0), DefaultKubernetes = V(1, 17, 5),
            Kubernetes = [new(V(1, 16, 0), V(1, 16, 3), true), new(V(1, 16, 5), V(1, 16, 9), true), Exactly(17, 5), Exactly(18, 2)],
            Etcd = [new(V(1, 16, 0), V(3, 3, 12))], Calico = V(3, 13, 2), OldestCalico = V(3, 0, 0), Containerd = V(1, 2, 13), Flannel = V(0, 12, 0),
            Docker = Docker213, DefaultDocker = "18.09", OldestAnsible = V(2, 8, 0),
            Ubuntu = UntilBionic, Source = $"{Repository}/blob/v2.13.0/roles/download/defaults/main.yml",
        },
        new()
        {
            Tag = V(2, 13, 1), MinimumKubernetes = V(1, 16, 0), DefaultKubernetes = V(1, 17, 6),
            Kubernetes = [new(V(1, 16, 0), V(1, 16, 3), true), new(V(1, 16, 5), V(1, 16, 9), false), UpTo(17, 6), UpTo(18, 2)],
            Etcd = [new(V(1, 16, 0), V(3, 3, 12))], OldestCalico = V(3, 0, 0), Docker = Docker213, DefaultDocker = "18.09", OldestAnsible = V(2, 8, 0),
            Ubuntu = UntilBionic, Source = $"{Repository}/blob/v2.13.1/roles/download/defaults/main.yml",
        },
        new()
        {
            Tag = V(2, 14, 0), MinimumKubernetes = V(1, 17, 0), DefaultKubernetes = V(1, 18, 8),
            Kubernetes = [UpTo(17, 6), UpTo(18, 8)],
            Etcd = [new(V(1, 17, 0), V(3, 4, 3))], Docker = [new("19.03", V(19, 3, 12))],
            Ubuntu = UntilFocal, Source = $"{Repository}/blob/v2.14.0/roles/download/defaults/main.yml",
        },
        new()
        {
            Tag = V(2, 16, 0), MinimumKubernetes = V(1, 19, 0), DefaultKubernetes = V(1, 20, 7),
            Kubernetes = [UpTo(19, 0), UpTo(20, 7)],
            Etcd = [new(V(1, 19, 0), V(3, 4, 13))], Calico = V(3, 17, 4), Containerd = V(1, 4, 4), Flannel = V(0, 13, 0),
            // https://github.com/kubernetes-sigs/kubespray/issues/7822, https://github.com/kubernetes-sigs/kubespray/issues/7884
            OldestAnsible = V(2, 9, 0), FirstRefusedAnsible = V(2, 11, 0),
            Ubuntu = UntilFocal, Source = $"{Repository}/blob/v2.16.0/README.md",
        },
        new()
        {
            Tag = V(2, 17, 0), MinimumKubernetes = V(1, 19, 0), DefaultKubernetes = V(1, 21, 5),
            Kubernetes = [UpTo(19, 0), UpTo(20, 7), UpTo(21, 5)],
            Etcd = [new(V(1, 19, 0), V(3, 4, 13))],
            // https://github.com/kubernetes-sigs/kubespray/issues/7822, https://github.com/kubernetes-sigs/kubespray/issues/7884
            OldestAnsible = V(2, 9, 0), FirstRefusedAnsible = V(2, 11, 0),
            Ubuntu = UntilFocal, Source = $"{Repository}/blob/v2.17.0/README.md",
        },
        new()
        {
            Tag = V(2, 17, 1), MinimumKubernetes = V(1, 19, 0), DefaultKubernetes = V(1, 21, 6),
            Kubernetes = [UpTo(19, 0), UpTo(20, 7), UpTo(21, 6)],
            Etcd = [new(V(1, 19, 0), V(3, 4, 13))],
            // https://github.com/kubernetes-sigs/kubespray/issues/7822, https://github.com/kubernetes-sigs/kubespray/issues/7884
            OldestAnsible = V(2, 9, 0), FirstRefusedAnsible = V(2, 11, 0),
            Ubuntu = UntilFocal, Source = $"{Repository}/blob/v2.17.1/README.md",
        },
        new()
        {
            Tag = V(2, 18, 1), MinimumKubernetes = V(1, 20, 0), DefaultKubernetes = V(1, 22, 8),
            Kubernetes = [UpTo(20, 7), UpTo(21, 6), UpTo(22, 8)],
            Etcd = [new(V(1, 20, 0), V(3, 4, 13)), new(V(1, 22, 0), V(3, 5, 0))], Calico = V(3, 20, 3), Containerd = V(1, 5, 8),
            // https://github.com/kubernetes-sigs/kubespray/pull/8172
            OldestAnsible = V(2, 9, 0), FirstRefusedAnsible = V(2, 12, 0),
            Ubuntu = UntilFocal, Source = $"{Repository}/blob/v2.18.1/README.md",
        },
        new()
        {
            Tag = V(2, 19, 0), MinimumKubernetes = V(1, 21, 0), DefaultKubernetes = V(1, 23, 7),
            Kubernetes = [UpTo(21, 13), UpTo(22, 10), UpTo(23, 7), UpTo(24, 1)],
            Ubuntu = UntilFocal, Source = $"{Repository}/issues/8885",
        },
        new()
        {
            Tag = V(2, 20, 0), MinimumKubernetes = V(1, 22, 0), DefaultKubernetes = V(1, 24, 6),
            Kubernetes = [UpTo(22, 10), UpTo(23, 7), Exactly(24, 6)],
            Ubuntu = UntilJammy, Source = $"{Repository}/blob/v2.20.0/README.md",
        },
        new()
        {
            Tag = V(2, 21, 0), MinimumKubernetes = V(1, 23, 0), DefaultKubernetes = V(1, 25, 6),
            Kubernetes = [UpTo(23, 7), UpTo(24, 6), Exactly(25, 6)],
            Ubuntu = UntilJammy, Source = "https://github.com/kubean-io/kubean/blob/main/docs/overrides/releases/artifacts.md",
        },
        new()
        {
            Tag = V(2, 22, 0), MinimumKubernetes = V(1, 24, 0), DefaultKubernetes = V(1, 26, 5),
            Kubernetes = [UpTo(24, 6), UpTo(25, 6), Exactly(26, 5)],
            Etcd = [new(V(1, 24, 0), V(3, 5, 6))], Calico = V(3, 25, 1), Containerd = V(1, 7, 1), Flannel = V(0, 21, 4), DefaultDocker = "20.10",
            Ubuntu = UntilJammy, Source = $"{Repository}/issues/10075",
        },
        new()
        {
            Tag = V(2, 23, 0), MinimumKubernetes = V(1, 25, 0), DefaultKubernetes = V(1, 27, 5),
            Kubernetes = [UpTo(25, 12), UpTo(26, 7), Exactly(27, 5)],
            Etcd = [new(V(1, 25, 0), V(3, 5, 7))], Calico = V(3, 25, 2), Containerd = V(1, 7, 5), Flannel = V(0, 22, 0), DefaultDocker = "20.10",
            // https://github.com/kubernetes-sigs/kubespray/pull/10395
            OldestAnsible = V(2, 14, 0), FirstRefusedAnsible = V(2, 15, 0),
            Ubuntu = FocalAndJammy, Source = $"{Repository}/issues/10389",
        },
        new()
        {
            Tag = V(2, 24, 0), MinimumKubernetes = V(1, 26, 0), DefaultKubernetes = V(1, 28, 6),
            Kubernetes = [UpTo(26, 7), UpTo(27, 5), UpTo(28, 6)],
            Etcd = [new(V(1, 26, 0), V(3, 5, 10))], Calico = V(3, 26, 4), Containerd = V(1, 7, 13), Flannel = V(0, 22, 0), DefaultDocker = "20.10",
            Ubuntu = FocalAndJammy, Source = $"{Repository}/issues/10720",
        },
        new()
        {
            Tag = V(2, 24, 3), MinimumKubernetes = V(1, 26, 0), DefaultKubernetes = V(1, 28, 14),
            Kubernetes = [UpTo(26, 7), UpTo(27, 5), UpTo(28, 14)],
            Etcd = [new(V(1, 26, 0), V(3, 5, 16))], Containerd = V(1, 7, 22), Flannel = V(0, 22, 0), DefaultDocker = "20.10",
            Ubuntu = FocalAndJammy, Source = $"{Repository}/issues/11517",
        },
        new()
        {
            Tag = V(2, 25, 0), MinimumKubernetes = V(1, 27, 0), DefaultKubernetes = V(1, 29, 5),
            Kubernetes = [UpTo(27, 5), UpTo(28, 6), Exactly(29, 5)],
            Etcd = [new(V(1, 27, 0), V(3, 5, 12))], Calico = V(3, 27, 3), Containerd = V(1, 7, 16), Flannel = V(0, 22, 0),
            Ubuntu = FocalAndJammy, Source = $"{Repository}/issues/11126",
        },
        new()
        {
            Tag = V(2, 26, 0), MinimumKubernetes = V(1, 28, 0), DefaultKubernetes = V(1, 30, 4),
            Kubernetes = [UpTo(28, 12), UpTo(29, 7), Exactly(30, 4)],
            Etcd = [new(V(1, 28, 0), V(3, 5, 12))], Calico = V(3, 28, 1), Containerd = V(1, 7, 21), Flannel = V(0, 22, 0), DefaultDocker = "26.1",
            Ubuntu = FocalToNoble, Source = $"{Repository}/issues/11447",
        },
        new()
        {
            Tag = V(2, 27, 0), MinimumKubernetes = V(1, 29, 0), DefaultKubernetes = V(1, 31, 4),
            Kubernetes = [UpTo(29, 7), UpTo(30, 4), Exactly(31, 4)],
            Containerd = V(1, 7, 24), Flannel = V(0, 22, 0), DefaultDocker = "26.1",
            Ubuntu = FocalToNoble, Source = $"{Repository}/blob/v2.27.0/roles/kubespray-defaults/defaults/main/checksums.yml",
        },
        new()
        {
            Tag = V(2, 28, 0), MinimumKubernetes = V(1, 30, 0), DefaultKubernetes = V(1, 32, 5),
            Kubernetes = [UpTo(30, 4), UpTo(31, 4), Exactly(32, 5)],
            Ubuntu = FocalToNoble, Source = $"{Repository}/blob/v2.28.0/roles/kubespray_defaults/vars/main/checksums.yml",
        },
        new()
        {
            Tag = V(2, 28, 1), MinimumKubernetes = V(1, 30, 0), DefaultKubernetes = V(1, 32, 8),
            Kubernetes = [UpTo(30, 4), UpTo(31, 4), Exactly(32, 8)],
            Ubuntu = FocalToNoble, Source = $"{Repository}/blob/v2.28.1/roles/kubespray_defaults/vars/main/checksums.yml",
        },
        new()
        {
            Tag = V(2, 29, 0), MinimumKubernetes = V(1, 31, 0), DefaultKubernetes = V(1, 33, 5),
            Kubernetes = [Exactly(31, 13), Exactly(32, 9), Exactly(33, 5)],
            Etcd = [new(V(1, 31, 0), V(3, 5, 23))], Containerd = V(2, 1, 4),
            Ubuntu = JammyAndNoble, Source = $"{Repository}/blob/v2.29.0/roles/kubespray_defaults/vars/main/checksums.yml",
        },
        new()
        {
            Tag = V(2, 29, 1), MinimumKubernetes = V(1, 31, 0), DefaultKubernetes = V(1, 33, 7),
            Kubernetes = [Exactly(31, 14), Exactly(32, 10), Exactly(33, 7)],
            Etcd = [new(V(1, 31, 0), V(3, 5, 25))], Calico = V(3, 30, 5), Containerd = V(2, 1, 5), Flannel = V(0, 27, 3), DefaultDocker = "28.3",
            Ubuntu = JammyAndNoble, Source = $"{Repository}/issues/12764",
        },
        new()
        {
            Tag = V(2, 30, 0), MinimumKubernetes = V(1, 32, 0), DefaultKubernetes = V(1, 34, 3),
            Kubernetes = [Exactly(32, 11), Exactly(33, 7), Exactly(34, 3)],
            Etcd = [new(V(1, 32, 0), V(3, 5, 26))],
            Ubuntu = JammyAndNoble, Source = $"{Repository}/blob/v2.30.0/roles/kubespray_defaults/vars/main/checksums.yml",
        },
        new()
        {
            Tag = V(2, 31, 0), MinimumKubernetes = V(1, 33, 0), DefaultKubernetes = V(1, 35, 4),
            Kubernetes = [Exactly(33, 11), Exactly(34, 7), Exactly(35, 4)],
            Etcd = [new(V(1, 33, 0), V(3, 5, 29)), new(V(1, 35, 0), V(3, 6, 10))],
            Calico = V(3, 31, 5), OldestCalico = V(3, 29, 0), NewestCalico = V(3, 31, 5), Containerd = V(2, 2, 3),
            Docker =
            [
                new("19.03", V(19, 3, 15)), new("20.10", null), new("23.0", null), new("24.0", null), new("26.0", null), new("26.1", null),
                new("28.3", null), new("latest", null),
            ],
            DefaultDocker = "28.3", OldestAnsible = V(2, 18, 0), FirstRefusedAnsible = V(2, 19, 0),
            Ubuntu = JammyAndNoble, Source = $"{Repository}/blob/v2.31.0/roles/kubespray_defaults/vars/main/checksums.yml",
        },
    ];

    /// <summary>The row of a tag; null if the table does not know it.</summary>
    public static KubesprayRelease? Find(SemVersion tag) =>
        All.FirstOrDefault(release => SemVersion.ComparePrecedence(release.Tag, tag) == 0);

    /// <summary>
    /// The newest tag that surely has the Kubernetes version; null if none does. A tag whose components are not all known
    /// comes last: what it accepts beside Kubernetes would be a guess.
    /// </summary>
    public static KubesprayRelease? NewestFor(SemVersion kubernetes) =>
        All.LastOrDefault(release => release.KnowsItsComponents && release.Supports(kubernetes) == KubespraySupport.Yes)
        ?? All.LastOrDefault(release => release.Supports(kubernetes) == KubespraySupport.Yes);

    /// <summary>The newest known tag that is not newer than this one; the oldest known where all are newer.</summary>
    public static KubesprayRelease Nearest(SemVersion tag) => All.LastOrDefault(release => tag.IsAtLeast(release.Tag)) ?? All[0];

    private static KubernetesRange Exactly(int minor, int lastPatch) => new(V(1, minor, 0), V(1, minor, lastPatch), IsComplete: true);

    private static KubernetesRange UpTo(int minor, int lastPatch) => new(V(1, minor, 0), V(1, minor, lastPatch), IsComplete: false);

    private static SemVersion V(int major, int minor, int patch) => new(major, minor, patch);
}

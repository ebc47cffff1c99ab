using Semver;

namespace ClusterSpec.Releases;

/// <summary>What changed in CRI-O, whose minors are those of Kubernetes.</summary>
public static class CriOReleases
{
    /// <summary>CRI-O reads <c>/etc/crio/crio.conf.d</c>; before, <c>/etc/crio/crio.conf</c> alone.</summary>
    public static Milestone DropInFolder { get; } = new("crio.conf.d", new SemVersion(1, 18, 0), "https://github.com/cri-o/cri-o/blob/v1.18.0/docs/crio.conf.d.5.md");
}

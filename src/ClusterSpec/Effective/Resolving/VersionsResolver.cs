using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Effective.Resolving;

internal static class VersionsResolver
{
    public static EffectiveVersions Resolve(Cluster cluster)
    {
        var paths = ClusterPath.Root.Versions;
        var kubernetes = Pick.Of(Read.Version(cluster.Versions?.Kubernetes), paths.Kubernetes, Newest(), Origin.Derived("the newest release of the tables"));
        var row = KubernetesReleases.Find(kubernetes.Value);
        var kubespray = Pick.OptionalText(Read.Version(cluster.Versions?.Kubespray), paths.Kubespray);
        if (kubespray.Value is null)
            kubespray = new(KubesprayReleases.NewestFor(kubernetes.Value)?.Tag, paths.Kubespray, Origin.Derived($"the newest tag that holds Kubernetes {kubernetes}"));
        return new EffectiveVersions
        {
            Kubernetes = kubernetes,
            KubernetesRelease = row ?? KubernetesReleases.Nearest(kubernetes.Value),
            UpgradeTo = UpgradeTo(cluster.Versions, kubernetes.Value),
            IsKubernetesMinorKnown = row is not null,
            Kubespray = kubespray,
            KubesprayRelease = kubespray.Value is { } tag ? KubesprayReleases.Find(tag) : null,
        };
    }

    private static Resolved<SemVersion?> UpgradeTo(Versions? written, SemVersion kubernetes)
    {
        var target = Pick.OptionalText(Read.Version(written?.UpgradeTo), ClusterPath.Root.Versions.UpgradeTo);
        return target.Value is null
            ? new(KubernetesReleases.All.FirstOrDefault(release => kubernetes.IsBelow(release.Minor))?.LatestPatch, target.Path, Origin.Derived("the newest patch of the next minor"))
            : target;
    }

    private static SemVersion Newest() => KubernetesReleases.All[^1].LatestPatch;
}

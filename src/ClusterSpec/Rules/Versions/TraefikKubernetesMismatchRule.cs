using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class TraefikKubernetesMismatchRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "traefik-kubernetes-mismatch",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "Traefik and Kubernetes do not go together",
        What = "Compares the release of Traefik with the Kubernetes: 2.2 to 2.4 read Ingress networking.k8s.io/v1beta1, which 1.22 no longer has; Traefik 3 and its Helm charts want 1.22. Releases before 2.2 and after 3 are not known.",
        Why = "Traefik starts, finds nothing of the kind that it reads, and serves no request; its Helm chart refuses to be installed.",
        Fix = "Take the release that the message names.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Traefik: migration from v2 to v3", "https://doc.traefik.io/traefik/v3.0/migration/v2-to-v3-details/"), new("Kubernetes: deprecated API migration guide", "https://kubernetes.io/docs/reference/using-api/deprecation-guide/#ingress-v122"), new("Traefik: Helm chart", "https://github.com/traefik/traefik-helm-chart")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Exposure.Ingress.Controller, ClusterPath.Root.Exposure.Ingress.Version, ClusterPath.Root.Versions.Kubernetes,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (!cluster.Exposure.HasTraefik || cluster.Exposure.IngressVersion is not { IsGiven: true, Value: { } version } given || !cluster.Versions.IsKubernetesMinorKnown)
            yield break;
        var kubernetes = cluster.Versions.Kubernetes.Value;
        if (TraefikReleases.Nearest(version) is not { } release)
            yield return Error(given.Path, $"Traefik {ReleaseText.Of(version)} is not known, for only 2.2 and later of 2 and 3 are: take {TraefikReleases.NewestFor(kubernetes).LatestPatch}") with { Fix = FindingFix.Set(given.Path, TraefikReleases.NewestFor(kubernetes).LatestPatch.ToString()).AsUnsafe() };
        else if (!release.Takes(kubernetes))
            yield return Error(given.Path, $"Traefik {ReleaseText.Of(version)} does not run on Kubernetes {kubernetes.ToMinorText()}, {Limit(release, kubernetes)}: take {TraefikReleases.NewestFor(kubernetes).LatestPatch}") with { Related = [ReleaseText.Kubernetes(cluster)], Fix = FindingFix.Set(given.Path, TraefikReleases.NewestFor(kubernetes).LatestPatch.ToString()).AsUnsafe() };
    }

    private static Phrase Limit(TraefikRelease release, SemVersion kubernetes) =>
        release.FirstRefusedKubernetes is { } refused && kubernetes.ToMinor().IsAtLeast(refused)
            ? (Phrase)$"which no longer has what it reads since {refused.ToMinorText()}"
            : $"it wants {release.OldestKubernetes.ToMinorText()} or newer";
}

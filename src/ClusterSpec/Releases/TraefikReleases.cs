using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The releases of Traefik that ClusterSpec can choose, and what changed between them as far as files for it depend on it.</summary>
public static class TraefikReleases
{
    private const string Deprecations = "https://doc.traefik.io/traefik/v3.0/deprecation/features";

    /// <summary>The oldest release whose arguments and values are known.</summary>
    public static SemVersion Oldest { get; } = new(2, 2, 0);

    /// <summary>The major that is not known any more.</summary>
    public const int UnknownMajor = 4;

    /// <summary>Reads objects of the kind IngressClass.</summary>
    public static Milestone IngressClasses { get; } = new("IngressClass", new SemVersion(2, 3, 0), "https://doc.traefik.io/traefik/v2.3/providers/kubernetes-ingress/#ingressclass");

    /// <summary>Reads Ingress of networking.k8s.io/v1; before, v1beta1 alone.</summary>
    public static Milestone IngressV1 { get; } = new("Ingress networking.k8s.io/v1", new SemVersion(2, 5, 0), "https://doc.traefik.io/traefik/v2.5/migration/v2/#kubernetes-ingress");

    /// <summary>Reads Ingress of networking.k8s.io/v1 alone.</summary>
    public static Milestone IngressV1Only { get; } = new("Ingress networking.k8s.io/v1beta1 removed", new SemVersion(3, 0, 0), Deprecations);

    /// <summary>Reads EndpointSlices and nodes, no Endpoints.</summary>
    public static Milestone EndpointSlices { get; } = new("EndpointSlices", new SemVersion(3, 1, 0), "https://doc.traefik.io/traefik/migration/v3");

    /// <summary>Every milestone, by version.</summary>
    public static ImmutableArray<Milestone> Milestones { get; } = [IngressClasses, IngressV1, IngressV1Only, EndpointSlices];

    /// <summary>Every known release, oldest first.</summary>
    public static ImmutableArray<TraefikRelease> All { get; } =
    [
        new(new(2, 2, 1), "https://github.com/traefik/traefik/releases/tag/v2.2.1"),
        new(new(2, 4, 14), "https://github.com/traefik/traefik/releases/tag/v2.4.14"),
        new(new(2, 11, 0), "https://github.com/traefik/traefik/releases/tag/v2.11.0"),
        new(new(3, 1, 0), "https://github.com/traefik/traefik/releases/tag/v3.1.0"),
        new(new(3, 5, 0), "https://github.com/traefik/traefik/releases/tag/v3.5.0"),
    ];

    /// <summary>Why a release does not go with a Kubernetes; null where it does.</summary>
    /// <param name="traefik">The release of Traefik.</param>
    /// <param name="kubernetes">The release of Kubernetes.</param>
    public static string? Obstacle(SemVersion traefik, SemVersion kubernetes) => traefik switch
    {
        _ when !IngressV1.HoldsFor(traefik) && KubernetesMilestones.IngressV1Beta1Removed.HoldsFor(kubernetes) =>
            "it reads Ingress of networking.k8s.io/v1beta1, which went with 1.22",
        _ when IngressV1Only.HoldsFor(traefik) && !KubernetesMilestones.IngressV1.HoldsFor(kubernetes) =>
            "it reads Ingress of networking.k8s.io/v1, which came with 1.19",
        _ when EndpointSlices.HoldsFor(traefik) && !KubernetesMilestones.EndpointSlicesV1.HoldsFor(kubernetes) =>
            "it reads EndpointSlices of discovery.k8s.io/v1, which came with 1.21",
        _ => null,
    };

    /// <summary>The newest known release that goes with a Kubernetes.</summary>
    /// <param name="kubernetes">The release of Kubernetes.</param>
    public static SemVersion NewestFor(SemVersion kubernetes) => All.Last(release => Obstacle(release.Version, kubernetes) is null).Version;
}

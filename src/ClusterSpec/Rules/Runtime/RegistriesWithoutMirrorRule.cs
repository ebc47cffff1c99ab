using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Runtime;

internal sealed class RegistriesWithoutMirrorRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "registries-without-mirror",
        Section = "Runtime",
        Severity = Severity.Info,
        Profile = RuleProfile.Production,
        Title = "every host pulls its images from the internet",
        What = "Looks for runtime.registryMirrors and kubernetes.imageRepository. Speaks in the profile production, when there is neither.",
        Why = "Docker Hub lets an address without an account pull some images an hour, and all hosts behind one NAT share that. While a registry is out of reach, no pod starts on a host that has not seen its image.",
        Fix = "Name a mirror near the hosts in runtime.registryMirrors.",
        Sources =
        [
            new("Docker Hub: usage and limits", "https://docs.docker.com/docker-hub/usage/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Runtime.RegistryMirrors, ClusterPath.Root.Kubernetes.ImageRepository];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Runtime.Mirrors.IsEmpty && cluster.Kubernetes.ImageRepository.Value is null)
            yield return Info(ClusterPath.Root.Runtime.RegistryMirrors, "no registry has a mirror, so every host pulls its images from the internet: name one in runtime.registryMirrors");
    }
}

using System.Collections.Immutable;

namespace ClusterSpec.Rules.Runtime;

/// <summary>The rules of this section, by name.</summary>
internal static class RuntimeRules
{
    public static ImmutableArray<ClusterRule> All { get; } =
    [
        new CredentialsInUrlRule(),
        new DockerMirrorHasPathRule(),
        new DockerMirrorOfOtherRegistryRule(),
        new KubesprayLosesMirrorsRule(),
        new RegistriesWithoutMirrorRule(),
        new RegistryNameMalformedRule(),
    ];
}

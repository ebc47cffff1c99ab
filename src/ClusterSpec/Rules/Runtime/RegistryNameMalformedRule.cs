using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Runtime;

internal sealed class RegistryNameMalformedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "registry-name-malformed",
        Section = "Runtime",
        Severity = Severity.Error,
        Title = "a mirrored registry is not named as images name it",
        What = "Holds the keys of runtime.registryMirrors to names of hosts in lower case or IPv4 addresses, with a port where needed.",
        Why = "The name is compared with the first part of an image's name, and is a folder on the host. A scheme, a path or a blank never matches.",
        Fix = "Write docker.io, or registry.example.com:5000.",
        Sources =
        [
            new("containerd: registry host namespace", "https://github.com/containerd/containerd/blob/main/docs/hosts.md#registry-host-namespace"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Runtime.RegistryMirrors];

    private const int LongestName = 253;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) => cluster.Runtime.Mirrors.Where(mirror => !IsName(mirror.Registry))
        .Select(mirror => Error(mirror.Path, $"{ShownText.Quote(mirror.Registry)} is no name of a registry: write it as images do, without a scheme and a path, for example docker.io"));

    private static bool IsName(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && !PortRange.TryParse($"{text[(colon + 1)..]}-{text[(colon + 1)..]}", out _))
            return false;
        var name = colon < 0 ? text : text[..colon];
        return name.Length is > 0 and <= LongestName && name.Split('.').All(label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(unit => char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '-'));
    }
}

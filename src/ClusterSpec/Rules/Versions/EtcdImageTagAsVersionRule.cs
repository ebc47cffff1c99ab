using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rules.Versions;

internal sealed class EtcdImageTagAsVersionRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "etcd-image-tag-as-version",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "the etcd version is the tag of an image of kubeadm's",
        What = "A version of etcd that ends in a hyphen and a number, such as 3.4.3-0, is an error.",
        Why = "The number counts how often Kubernetes built its image of that release. etcd itself has no such release: neither its archive nor its image can be fetched.",
        Fix = "Leave the hyphen and the number out. Where kubeadm runs the etcd that belongs to it, the right image is taken all the same.",
        Fixes = FixSafety.Safe,
        Sources = [new("Kubernetes: the etcd image", "https://github.com/kubernetes/kubernetes/blob/master/cluster/images/etcd/README.md")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Version];

    /// <summary>Whether a version counts builds of an image, as no release of etcd does: <c>3.4.3-0</c>.</summary>
    public static bool IsImageTag(SemVersion version) => version.PrereleaseIdentifiers is [{ NumericValue: not null }, ..];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var version = cluster.Etcd.Version;
        if (!IsImageTag(version.Value))
            yield break;
        var release = new SemVersion(version.Value.Major, version.Value.Minor, version.Value.Patch);
        yield return Error(version.Path, $"etcd {ReleaseText.Of(version.Value)} is the tag of an image that Kubernetes built, not a release: take {release}") with { Fix = FindingFix.Set(version.Path, release.ToString()) };
    }
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Calico;

internal sealed class CalicoUntestedWithKubernetesRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "calico-untested-with-kubernetes",
        Section = "Calico",
        Severity = Severity.Warning,
        Title = "this Calico is not tested with this Kubernetes",
        What = "Looks up the Kubernetes minors that a given release of Calico is tested with. Where upstream names none for a release, nothing is said.",
        Why = "Calico uses APIs of Kubernetes that come and go. Outside the tested pairs nodes may stay NotReady or policies without effect, and upstream does not look into it.",
        Fix = "Leave network.calico.version out, or take the release that the message names.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Calico: system requirements, Kubernetes versions", "https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements#kubernetes-requirements")],
    };

    public override ImmutableArray<string> Inputs => CalicoInputs.Version;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var kubernetes = cluster.Versions.Kubernetes;
        if (cluster.Network.Calico is not { Version: { IsGiven: true } version, Release: { } release }
            || !cluster.Versions.IsKubernetesMinorKnown || release.IsTestedWith(kubernetes.Value) is not false)
            yield break;
        var usual = ReleaseDefaults.Calico(kubernetes.Value, cluster.Versions.KubesprayRelease);
        var better = CalicoReleases.Find(usual)?.IsTestedWith(kubernetes.Value) == true ? usual : CalicoReleases.NewestFor(kubernetes.Value).LatestPatch;
        yield return Warning(version.Path, $"Calico {version} is tested with Kubernetes {release.OldestKubernetes?.ToMinorText()} to {release.NewestKubernetes?.ToMinorText()}, not with {kubernetes.Value.ToMinorText()}: take Calico {better}") with
        {
            Fix = FindingFix.Set(version.Path, better.ToString()).AsUnsafe(),
            Related = [new(kubernetes.Path, $"Kubernetes {kubernetes}")],
        };
    }
}

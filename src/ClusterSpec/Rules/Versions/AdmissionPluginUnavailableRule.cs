using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class AdmissionPluginUnavailableRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "admission-plugin-unavailable",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "The API server of this release does not have the admission plugin",
        What = "Looks up each plugin of kubernetes.admissionPlugins in the release that the file names: DenyServiceExternalIPs came with 1.21, PodSecurityPolicy went with 1.25.",
        Why = "The API server does not start with the name of a plugin that it does not know, and kubeadm does not look: the first control plane waits for four minutes and fails.",
        Fix = "Take the plugin out. What PodSecurityPolicy did is done by PodSecurity since 1.25, which is on by default and is set by labels of namespaces.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Kubernetes: admission plugins", "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/"),
            new("Kubernetes: removed APIs by release", "https://kubernetes.io/docs/reference/using-api/deprecation-guide/#v1-25"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Kubernetes.AdmissionPlugins];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (!cluster.Versions.IsKubernetesMinorKnown)
            yield break;
        var minor = cluster.Versions.KubernetesRelease.Minor;
        for (var index = 0; index < cluster.Kubernetes.AdmissionPlugins.Length; index++)
        {
            var plugin = cluster.Kubernetes.AdmissionPlugins[index];
            var path = ClusterPath.Root.Kubernetes.AdmissionPlugins[index];
            foreach (var (_, since, until) in AdmissionPlugins.Changes.Where(change => change.Plugin == plugin))
            {
                if (since?.HoldsFor(minor) == false)
                    yield return Error(path, $"the API server of Kubernetes {minor.ToMinorText()} has no admission plugin {plugin.Text()}, which came with {since.Since.ToMinorText()}: take it out") with { Fix = FindingFix.Remove(path, plugin.Text()).AsUnsafe() };
                if (until?.HoldsFor(minor) == true)
                    yield return Error(path, $"the API server of Kubernetes {minor.ToMinorText()} has no admission plugin {plugin.Text()}, which went with {until.Since.ToMinorText()}: take it out") with { Fix = FindingFix.Remove(path, plugin.Text()).AsUnsafe() };
            }
        }
    }
}

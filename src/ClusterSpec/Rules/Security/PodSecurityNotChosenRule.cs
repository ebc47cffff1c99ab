using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class PodSecurityNotChosenRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "pod-security-not-chosen",
        Section = "Security",
        Severity = Severity.Warning,
        Profile = RuleProfile.Production,
        Title = "nothing holds pods to a security standard",
        What = "Looks for security.podSecurity with Kubernetes 1.25 and later, where Pod Security Admission is stable. Speaks in the profile production.",
        Why = "Without a level a pod may run as root on the host, mount its disk and use its network: whoever may start pods has the node.",
        Fix = "Set security.podSecurity to baseline, or to restricted where the workloads bear it.",
        Sources =
        [
            new("Kubernetes: security checklist", "https://kubernetes.io/docs/concepts/security/security-checklist/"),
            new("Kubernetes: Pod Security Standards", "https://kubernetes.io/docs/concepts/security/pod-security-standards/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Security.PodSecurity, ClusterPath.Root.Versions.Kubernetes];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Security.PodSecurity is { Value: null } level && cluster.Versions.KubernetesIsAtLeast(1, 25))
            yield return Warning(level.Path, "no level of pod security is chosen, so a pod may be root on its node: set security.podSecurity to baseline or restricted") with { Label = "security.podSecurity is not given" };
    }
}

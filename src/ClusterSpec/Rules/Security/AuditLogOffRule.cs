using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class AuditLogOffRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "audit-log-off",
        Section = "Security",
        Severity = Severity.Warning,
        Title = "the API server of a cluster in use writes no audit log",
        What = "Looks at security.audit. Off, production and staging get a warning; development does not.",
        Why = "After a namespace is gone or a secret was read, nothing tells who did it.",
        Fix = "Set security.audit to true; the policy that is rendered leaves out the noise and the content of secrets.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Kubernetes: auditing", "https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Security.Audit, ClusterPath.Root.Metadata.Environment,
        ClusterPath.Root.Pools.Any.Roles, ClusterPath.Root.Pools.Any.Nodes, ClusterPath.Root.Pools.Any.Addresses,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster is { IsProduction: true, ControlPlane.Hosts.IsEmpty: false, Security.Audit: { Value: false } audit })
            yield return Warning(audit.Path, $"the API server of a {cluster.Environment.Value.Text()} cluster writes no audit log: set security.audit to true") with { Label = DefaultLabel.Of(audit, "false"), Fix = FindingFix.Set(audit.Path, true).AsUnsafe() };
    }
}

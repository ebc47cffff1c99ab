using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class AnonymousRequestsOffRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "anonymous-requests-off",
        Section = "Security",
        Severity = Severity.Error,
        Title = "the API server refuses the requests that ask whether it is well",
        What = "Looks for security.api.anonymousAuth: false.",
        Why = "The kubelet probes the API server without credentials, and so does HAProxy. It answers 401, the kubelet takes it for dead and starts it again and again; kubeadm init and every join wait in vain. Anonymous requests reach nothing but health, version and what hosts join by: RBAC refuses the rest.",
        Fix = "Take the line out. Whom anonymous requests trouble all the same closes the API's port to other networks by security.api.allowFrom.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("kubeadm issue 798: liveness probes fail with --anonymous-auth=false", "https://github.com/kubernetes/kubeadm/issues/798"),
            new("Kubernetes: anonymous requests", "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Api.AnonymousAuth];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var anonymous = cluster.Security.AnonymousAuth;
        if (!anonymous.Value)
            yield return Error(anonymous.Path, "the API server would refuse its own health checks, which bring no credentials, and be started again and again: take `anonymousAuth: false` out") with { Fix = FindingFix.Remove(anonymous.Path, "anonymousAuth").AsUnsafe() };
    }
}

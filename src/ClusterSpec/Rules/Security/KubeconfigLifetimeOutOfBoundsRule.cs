using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Security;

internal sealed class KubeconfigLifetimeOutOfBoundsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubeconfig-lifetime-out-of-bounds",
        Section = "Security",
        Severity = Severity.Error,
        Title = "a certificate or a token is to hold shorter or longer than the API server takes",
        What = "Looks at expiration in security.kubeconfigs: at least ten minutes, at most what 31 bits of seconds hold.",
        Why = "The API server refuses the request.",
        Fix = "Take a lifetime from ten minutes to a year.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Kubernetes: certificate signing requests", "https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#request-signing-process"),
            new("Kubernetes: TokenRequest", "https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Kubeconfigs.Any.Auth, ClusterPath.Root.Security.Kubeconfigs.Any.Expiration];

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        foreach (var kubeconfig in cluster.Security.Kubeconfigs.Where(kubeconfig => kubeconfig.Auth.Value != KubeconfigAuth.Oidc))
        {
            if (kubeconfig.Expiration.Value is { } lifetime && (lifetime < Shortest || lifetime > Longest))
                yield return Error(kubeconfig.Expiration.Path, lifetime < Shortest
                    ? (Phrase)$"a lifetime of {new Duration(lifetime)} is less than the ten minutes that the API server takes: take 10m"
                    : $"a lifetime of {new Duration(lifetime)} is more than the 68 years that the API server takes: take 24h") with
                {
                    Fix = FindingFix.Set(kubeconfig.Expiration.Path, lifetime < Shortest ? "10m" : "24h").AsUnsafe(),
                };
        }
    }
}

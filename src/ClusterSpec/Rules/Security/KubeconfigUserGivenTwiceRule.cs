using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class KubeconfigUserGivenTwiceRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubeconfig-user-given-twice",
        Section = "Security",
        Severity = Severity.Error,
        Title = "two kubeconfigs are for the same user",
        What = "Compares the users of security.kubeconfigs.",
        Why = "They would be one file, and one certificate with the groups of only one of them.",
        Fix = "Keep one of them, or give the other a name of its own.",
        Sources = [new("Kubernetes: authenticating", "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#x509-client-certificates")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Kubeconfigs.Any.User];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var first = new Dictionary<string, EffectiveKubeconfig>(StringComparer.Ordinal);
        foreach (var kubeconfig in cluster.Security.Kubeconfigs.Where(kubeconfig => kubeconfig.User.Length > 0))
        {
            if (!first.TryAdd(kubeconfig.User, kubeconfig))
                yield return Error(kubeconfig.Path.User, $"{ShownText.Of(kubeconfig.User)} is given a second kubeconfig: put its groups together, or take a name of its own") with { Related = [new(first[kubeconfig.User].Path.User, "given here first")] };
        }
    }
}

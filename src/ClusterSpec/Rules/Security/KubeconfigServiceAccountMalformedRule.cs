using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class KubeconfigServiceAccountMalformedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "kubeconfig-service-account-malformed",
        Section = "Security",
        Severity = Severity.Error,
        Title = "the name of a user cannot be one of a service account",
        What = "Looks at the users of security.kubeconfigs with auth: token, whose names are those of service accounts.",
        Why = "The API server refuses a service account with such a name.",
        Fix = "Take lower-case letters, digits, - and . as in DNS.",
        Fixes = FixSafety.Unsafe,
        Sources =
        [
            new("Kubernetes: service accounts", "https://kubernetes.io/docs/concepts/security/service-accounts/"),
            new("Kubernetes: names of objects", "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Kubeconfigs.Any.User, ClusterPath.Root.Security.Kubeconfigs.Any.Auth];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        from kubeconfig in cluster.Security.Kubeconfigs
        where kubeconfig is { Auth.Value: KubeconfigAuth.Token, User.Length: > 0 } && !IsName(kubeconfig.User)
        select Error(kubeconfig.Path.User, $"{ShownText.Quote(kubeconfig.User)} cannot be a service account, whose name is one of DNS: take {ShownText.Quote(Suggestion(kubeconfig.User))}") with { Fix = FindingFix.Set(kubeconfig.Path.User, Suggestion(kubeconfig.User)).AsUnsafe() };

    private static bool IsName(string user) => user.Split('.').All(label =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(unit => char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '-'));

    private static string Suggestion(string user) =>
        string.Concat(user.ToLowerInvariant().Select(unit => char.IsAsciiLetterOrDigit(unit) ? unit : '-'))[..Math.Min(user.Length, 63)].TrimEnd('-');
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Security;

internal sealed class OidcIssuerUnusableRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "oidc-issuer-unusable",
        Section = "Security",
        Severity = Severity.Error,
        Title = "the API server does not take this address of an issuer",
        What = "Looks at security.oidc.issuer: https, a host, and neither user, query nor fragment.",
        Why = "The API server does not start with an issuer of http, and finds no keys behind any other of these.",
        Fix = "Take the address that stands as issuer in the issuer's own /.well-known/openid-configuration.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("Kubernetes: authenticating", "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Security.Oidc.Issuer];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Security.Oidc?.Issuer is not { } issuer)
            yield break;
        var path = ClusterPath.Root.Security.Oidc.Issuer;
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || address.Host.Length == 0)
            yield return Error(path, "the issuer is no address that anything can be asked at: take one such as https://dex.example.com");
        else if (address.UserInfo.Length > 0)
            yield return Error(path, $"a user stands in the address of the issuer, which the API server refuses: take {ShownText.Of($"https://{address.Authority}{address.AbsolutePath.TrimEnd('/')}")}") with { Fix = Clean(path, address) };
        else if (address.Scheme != Uri.UriSchemeHttps)
            yield return Error(path, $"the issuer {ShownText.Of(issuer)} is not https, and the API server does not start with it: take {ShownText.Of($"https{issuer[address.Scheme.Length..]}")}") with { Fix = Clean(path, address) };
        else if (address.Query.Length > 0 || address.Fragment.Length > 0)
            yield return Error(path, $"the issuer {ShownText.Of(issuer)} has a query or a fragment, and nothing is found below it: take {ShownText.Of($"https://{address.Authority}{address.AbsolutePath.TrimEnd('/')}")}") with { Fix = Clean(path, address) };
    }

    private static FindingFix Clean(string path, Uri address) => FindingFix.Set(path, $"https://{address.Authority}{address.AbsolutePath.TrimEnd('/')}").AsUnsafe();
}

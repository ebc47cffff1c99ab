using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Tests.Effective;

/// <summary>What each provider's tokens hold, and what people are called then.</summary>
public sealed class OidcPresetTests
{
    [Theory]
    [InlineData(OidcProvider.Dex, "https://dex.example.com", "https://dex.example.com", "email", "groups")]
    [InlineData(OidcProvider.Dex, "https://dex.example.com/", "https://dex.example.com", "email", "groups")]
    [InlineData(OidcProvider.Uaa, "https://uaa.example.com", "https://uaa.example.com/oauth/token", "user_name", "roles")]
    [InlineData(OidcProvider.Uaa, "https://example.com/uaa/oauth/token", "https://example.com/uaa/oauth/token", "user_name", "roles")]
    [InlineData(OidcProvider.Openunison, "https://k8sou.example.com/", "https://k8sou.example.com/auth/idp/k8sIdp", "sub", "groups")]
    [InlineData(OidcProvider.Generic, "https://login.example.com/", "https://login.example.com/", "sub", null)]
    [InlineData(null, "https://login.example.com", "https://login.example.com", "sub", null)]
    public void A_provider_fills_in_what_the_file_does_not_say(OidcProvider? provider, string issuer, string full, string user, string? groups)
    {
        var oidc = Oidc(new() { Provider = provider, Issuer = issuer, ClientId = "kubernetes" });
        Assert.Equal((full, user, groups), (oidc.Issuer, oidc.UsernameClaim, oidc.GroupsClaim));
    }

    [Fact]
    public void What_the_file_says_stays()
    {
        var oidc = Oidc(new() { Provider = OidcProvider.Uaa, Issuer = "https://uaa.example.com", ClientId = "kubernetes", UsernameClaim = "email", GroupsClaim = "scope" });
        Assert.Equal(("email", "scope"), (oidc.UsernameClaim, oidc.GroupsClaim));
    }

    // https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server
    [Theory]
    [InlineData("email", null, "")]
    [InlineData("sub", null, "https://login.example.com#")]
    [InlineData("sub", "-", "")]
    [InlineData("email", "oidc:", "oidc:")]
    public void A_file_of_settings_calls_people_what_flags_call_them(string claim, string? prefix, string shown) =>
        Assert.Equal(shown, OidcNames.UserPrefix(Oidc(new() { Issuer = "https://login.example.com", ClientId = "kubernetes", UsernameClaim = claim, UsernamePrefix = prefix })));

    private static Oidc Oidc(Oidc written) =>
        EffectiveResolver.Resolve(new Cluster { Security = new() { Oidc = written } }).Security.Oidc ?? throw new InvalidOperationException("no OIDC");
}

using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Plan.Access;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Dex;

/// <summary>A secret of Dex.</summary>
/// <param name="Name">The variable that Dex reads it from, or the file of a certificate.</param>
/// <param name="Reference">Where it is to be found.</param>
/// <param name="IsExpanded">Whether Dex puts it into JSON as it stands.</param>
internal sealed record DexSecret(string Name, SecretReference Reference, bool IsExpanded);

/// <summary>What Dex needs and no file may hold.</summary>
/// <param name="Values">Passwords, which Dex reads from its environment.</param>
/// <param name="Authorities">Certificates of directories, which it reads from files.</param>
internal sealed record DexSecrets(ImmutableArray<DexSecret> Values, ImmutableArray<DexSecret> Authorities)
{
    /// <summary>The variable with the secret of the client that kubectl is.</summary>
    public const string ClientVariable = "DEX_CLIENT_SECRET";

    public static DexSecrets Of(EffectiveDex dex, Oidc oidc)
    {
        var values = ImmutableArray.CreateBuilder<DexSecret>();
        if (SecretReference.TryParse(oidc.ClientSecret, out var client))
            values.Add(new(ClientVariable, client, IsExpanded: false));
        var authorities = ImmutableArray.CreateBuilder<DexSecret>();
        foreach (var connector in dex.Connectors)
        {
            if (SecretReference.TryParse(Secret(connector), out var secret))
                values.Add(new(Variable(connector), secret, IsExpanded: true));
            if (SecretReference.TryParse(connector.Ldap?.Ca, out var authority))
                authorities.Add(new(AuthorityFile(connector), authority, IsExpanded: false));
        }

        return new DexSecrets(values.ToImmutable(), authorities.ToImmutable());
    }

    /// <summary>The variable with the password of a connector.</summary>
    public static string Variable(DexConnector connector) => $"DEX_{connector.Id?.ToUpperInvariant().Replace('-', '_')}_SECRET";

    /// <summary>The file with the CA of a connector.</summary>
    public static string AuthorityFile(DexConnector connector) => $"{connector.Id}.crt";

    public View View(EffectiveDex dex) => new()
    {
        { "certificate", ShellText.Read(dex.Certificate.Value) },
        { "key", ShellText.Read(dex.Key.Value) },
        { "values", Values.Select(View) },
        { "authorities", Authorities.Select(View) },
    };

    private static View View(DexSecret secret) => new()
    {
        { "name", secret.Name },
        { "reference", secret.Reference.ToString() },
        { "read", ShellText.Read(secret.Reference) },
        { "isExpanded", secret.IsExpanded },
    };

    private static string? Secret(DexConnector connector) => connector switch
    {
        { Ldap: { } ldap } => ldap.BindPassword,
        { Oidc: { } oidc } => oidc.ClientSecret,
        _ => connector.Github?.ClientSecret,
    };
}

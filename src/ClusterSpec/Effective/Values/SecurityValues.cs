using System.Globalization;
using ClusterSpec.Model;

namespace ClusterSpec.Effective.Values;

/// <summary>Who may do what, and what comes in from outside.</summary>
internal static class SecurityValues
{
    public static void Fill(EffectiveCluster cluster, ValueFill fill)
    {
        var security = cluster.Security;
        fill.Add(security.AnonymousAuth);
        fill.Add(security.Audit);
        fill.Add(security.EncryptionAtRest);
        if (cluster.Written.Security?.EncryptionAtRest?.Map is not null)
            fill.Add(security.Encryption.Provider, static value => value.Text());
        fill.Add(security.AutoRenewCertificates);
        fill.Add(security.HasExternalCa);
        foreach (var kubeconfig in security.Kubeconfigs)
        {
            fill.Add(kubeconfig.Auth, static value => value.Text());
            fill.Add(kubeconfig.Namespace);
        }

        if (cluster.Written.Security?.Oidc is { } oidc && security.Oidc is { } filled)
            Oidc(oidc, filled, security, fill);
        if (cluster.Written.Exposure?.Edge is { Ports: null })
            EdgePorts(cluster.Exposure, fill);
    }

    private static void Oidc(Oidc written, Oidc filled, EffectiveSecurity security, ValueFill fill)
    {
        var paths = ClusterPath.Root.Security.Oidc;
        var origin = Origin.Derived($"the provider {filled.Provider?.Text()}");
        if (written.Provider is null)
            fill.AddText(paths.Provider, filled.Provider?.Text(), Origin.Default);
        if (written.Issuer != filled.Issuer)
            fill.AddText(paths.Issuer, filled.Issuer, origin);
        if (written.UsernameClaim is null)
            fill.AddText(paths.UsernameClaim, filled.UsernameClaim, origin);
        if (written.GroupsClaim is null)
            fill.AddText(paths.GroupsClaim, filled.GroupsClaim, origin);
        fill.Add(security.AuthenticationConfiguration);
        if (security.Dex is { } dex)
            Dex(dex, fill);
    }

    private static void Dex(EffectiveDex dex, ValueFill fill)
    {
        fill.AddRelease(dex.Version);
        fill.Add(dex.Replicas);
        fill.Add(dex.Certificate);
        fill.Add(dex.Key);
        fill.Add(dex.IdTokens);
        fill.Add(dex.SigningKeys);
    }

    private static void EdgePorts(EffectiveExposure exposure, ValueFill fill)
    {
        for (var index = 0; index < exposure.EdgePorts.Length; index++)
            fill.Add(ClusterPath.Root.Exposure.Edge.Ports[index], exposure.EdgePorts[index].ToString(CultureInfo.InvariantCulture), Origin.Default);
    }
}

using System.Globalization;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Access;

/// <summary>Decides the certificate requests of users: common name and organisations are user and groups of Kubernetes.</summary>
internal static class CertificateRequestPlan
{
    public static IEnumerable<(string User, View View)> Views(EffectiveCluster cluster) => cluster.Security.Kubeconfigs
        .Where(kubeconfig => kubeconfig.Auth.Value == KubeconfigAuth.Certificate)
        .Select(kubeconfig => (kubeconfig.User, View(cluster, kubeconfig)));

    private static View View(EffectiveCluster cluster, EffectiveKubeconfig kubeconfig)
    {
        var kubernetes = cluster.Versions.Kubernetes.Value;
        var lifetime = KubernetesMilestones.CertificateExpiration.HoldsFor(kubernetes) ? kubeconfig.Expiration.Value : null;
        return new View
        {
            { "user", kubeconfig.User },
            { "groups", kubeconfig.Groups.Select((name, index) => new View { { "index", index }, { "name", name } }) },
            { "who", kubeconfig.Groups.IsEmpty ? kubeconfig.User : $"{kubeconfig.User} of {string.Join(", ", kubeconfig.Groups)}" },
            { "subject", ShellText.Quote($"subject={Subject(kubeconfig)}") },
            { "name", RequestName(kubeconfig.User) },
            { "api", KubernetesMilestones.CertificatesV1.HoldsFor(kubernetes) ? "certificates.k8s.io/v1" : "certificates.k8s.io/v1beta1" },
            { "namesSigner", KubernetesMilestones.CertificateSigners.HoldsFor(kubernetes) },
            { "seconds", lifetime is { } given ? ((long)given.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null },
            { "lifetime", lifetime is { } time ? new Duration(time).ToString() : "a year" },
        };
    }

    // The last of the request stands first: https://www.rfc-editor.org/rfc/rfc2253#section-2.1
    private static string Subject(EffectiveKubeconfig kubeconfig) =>
        string.Join(",", kubeconfig.Groups.Reverse().Select(group => $"O={Escape(group)}").Prepend($"CN={Escape(kubeconfig.User)}"));

    private static string Escape(string text) => text.Replace("+", "\\+", StringComparison.Ordinal);

    // Lower case, as names of objects are; it lives for the minute between request and certificate.
    private static string RequestName(string user) =>
        "user-" + string.Concat(user.ToLowerInvariant().Select(unit => char.IsAsciiLetterOrDigit(unit) ? unit : '-'));
}

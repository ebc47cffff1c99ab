using System.Globalization;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Access;

/// <summary>Decides how tokens of service accounts are asked for: bound to the account and short, never a Secret that lives for ever.</summary>
internal static class TokenPlan
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    public static IEnumerable<(ServiceAccountName Account, View View)> Views(EffectiveCluster cluster) =>
        ServiceAccounts.Of(cluster).Select(account => (account, View(cluster, account)));

    private static View View(EffectiveCluster cluster, ServiceAccountName account)
    {
        var lifetime = cluster.Security.Kubeconfigs.Where(kubeconfig => ServiceAccounts.Of(kubeconfig) == account).Select(kubeconfig => kubeconfig.Expiration.Value).FirstOrDefault() ?? Usual;
        return new View
        {
            { "namespace", account.Namespace },
            { "account", account.Name },
            { "lifetime", new Duration(lifetime).ToString() },
            { "seconds", ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture) },
            { "hasCommand", KubernetesMilestones.CreateToken.HoldsFor(cluster.Versions.Kubernetes.Value) },
        };
    }
}

using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Access;

/// <summary>Who gets in: kubeconfigs without keys, certificate requests, tokens, roles, and how each is given, renewed and taken away.</summary>
public sealed class AccessPlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "access";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (cluster.ControlPlane.Hosts.IsEmpty)
            return [];
        return
        [
            .. KubeconfigPlan.Views(cluster).Select(view => File($"kubeconfigs/{view.Name}.kubeconfig", "kubeconfig", view.View)),
            .. CertificateRequestPlan.Views(cluster).SelectMany(view => new[]
            {
                File($"csr/{view.User}.cnf", "request.cnf", view.View),
                File($"csr/{view.User}.sh", "sign.sh", view.View),
            }),
            .. TokenPlan.Views(cluster).Select(view => File($"tokens/{view.Account.Namespace}/{view.Account.Name}.sh", "token.sh", view.View)),
            .. RolesPlan.Namespaces(cluster) is { } namespaces ? new[] { File("namespaces.yaml", "namespaces.yaml", namespaces) } : [],
            .. RolesPlan.View(cluster) is { } roles ? new[] { File("rbac.yaml", "rbac.yaml", roles) } : [],
            File("README.md", "README.md", AccessGuidePlan.View(cluster)),
        ];
    }

    private PlannedFile File(string path, string template, View view) => new() { Path = $"{Target}/{path}", Template = $"{Target}/{template}", View = view };
}

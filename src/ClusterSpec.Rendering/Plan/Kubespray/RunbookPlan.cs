using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;
using Semver;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>What people do with the inventory, and what the tag wants on their machine.</summary>
internal static class RunbookPlan
{
    public static PlannedFile File(EffectiveCluster cluster, KubesprayRelease tag) => new()
    {
        Path = "kubespray/README.md",
        Template = "kubespray/README.md",
        View = new View
        {
            { "name", cluster.Name },
            { "tag", $"{tag.Tag}" },
            { "kubernetes", $"{cluster.Versions.Kubernetes}" },
            { "user", cluster.Os.AdminUser.Value },
            { "options", cluster.Os.PasswordlessSudo.Value ? "-b" : "-b -K" },
            { "asksPassword", !cluster.Os.PasswordlessSudo.Value },
            { "ansible", Ansible(tag) },
            { "python", Python(tag) },
            { "notes", InventoryPlan.Notes(cluster) },
            { "hostCount", cluster.Hosts.Count(InventoryPlan.IsManaged) },
            { "nodeCount", cluster.Hosts.Count(host => host.Pool.RunsKubelet) },
            { "first", cluster.ControlPlane.Hosts[0].Label },
            { "firstAddress", cluster.ControlPlane.Hosts[0].Address?.ToString() },
            { "hasReflectors", cluster.Pools.Any(pool => InventoryPlan.Reflects(cluster, pool)) },
            { "installsEngine", EngineIsInstalled(cluster, tag) },
            { "engine", $"{cluster.Runtime.Engine.Value.Text()} {cluster.Runtime.Version}" },
            { "etcdCount", cluster.Etcd.Members.Length },
            { "losses", (cluster.Etcd.Members.Length - 1) / 2 },
            { "groups", new View { { "controlPlane", tag.ControlPlaneGroup }, { "node", tag.NodeGroup } } },
            { "drain", cluster.Versions.KubernetesRelease.DrainOption },
            { "steps", Steps(cluster, tag) },
            { "target", cluster.Versions.UpgradePath.IsEmpty ? null : $"{cluster.Versions.UpgradePath[^1]}" },
        },
    };

    private static bool EngineIsInstalled(EffectiveCluster cluster, KubesprayRelease tag) =>
        cluster.Runtime.Engine.Value != ContainerEngine.Docker || EngineVars.IsDockerDeployed(cluster, tag);

    private static string Ansible(KubesprayRelease tag) => (tag.OldestAnsible, tag.FirstRefusedAnsible) switch
    {
        ({ } oldest, { } refused) => $"{oldest} or newer, older than {refused}",
        ({ } oldest, null) => $"{oldest} or newer",
        _ => "the one that its `requirements.txt` pins",
    };

    private static string? Python(KubesprayRelease tag) => tag.OldestAnsible is { } oldest && AnsibleReleases.Find(oldest) is { } row
        ? $"{row.OldestPython} to {row.NewestPython}"
        : null;

    // One minor of Kubespray after the other, and with it one of Kubernetes:
    // https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/docs/operations/upgrades.md#multiple-upgrades
    private static IEnumerable<View> Steps(EffectiveCluster cluster, KubesprayRelease tag)
    {
        var path = cluster.Versions.UpgradePath;
        if (path.IsEmpty || Last(path[^1]) is not { } last)
            yield break;
        for (var minor = (int)tag.Tag.Minor + 1; minor <= (int)last.Tag.Minor; minor++)
        {
            var row = KubesprayReleases.All.LastOrDefault(release => (int)release.Tag.Minor == minor);
            yield return new View
            {
                { "tag", row is null ? $"2.{minor}" : $"{row.Tag}" },
                { "kubernetes", row is null ? null : $"{(row.Tag == last.Tag ? Wanted(path[^1], row) : row.DefaultKubernetes)}" },
                { "changes", KubesprayMilestones.All.Where(change => (int)change.Since.Minor == minor).Select(change => change.Change) },
            };
        }
    }

    // A tag that surely has the release, else the first that has its minor.
    private static KubesprayRelease? Last(SemVersion kubernetes) =>
        KubesprayReleases.NewestFor(kubernetes) ?? KubesprayReleases.All.FirstOrDefault(release => release.DefaultKubernetes.IsSameMinor(kubernetes));

    private static SemVersion Wanted(SemVersion kubernetes, KubesprayRelease tag) => tag.Supports(kubernetes) == KubespraySupport.Yes ? kubernetes : tag.DefaultKubernetes;
}

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

    // From the oldest Python of the oldest Ansible to the newest of the newest that the tag takes.
    private static string? Python(KubesprayRelease tag)
    {
        if (tag.OldestAnsible is not { } oldest || tag.FirstRefusedAnsible is not { } refused)
            return null;
        var rows = AnsibleReleases.All.Where(row => row.Minor.IsAtLeast(oldest.ToMinor()) && row.Minor.IsBelow(refused)).ToList();
        return rows.Count == 0 ? null : $"{rows[0].OldestPython} to {rows[^1].NewestPython}";
    }

    // One minor of Kubespray after the other, and with them one of Kubernetes:
    // https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/docs/operations/upgrades.md#multiple-upgrades
    private static IEnumerable<View> Steps(EffectiveCluster cluster, KubesprayRelease tag)
    {
        var current = tag;
        foreach (var kubernetes in cluster.Versions.UpgradePath)
        {
            if (KubesprayReleases.All.FirstOrDefault(release => release.Tag.IsAtLeast(current.Tag) && Newest(release, kubernetes) is not null) is not { } next)
                yield break;
            for (var minor = (int)current.Tag.Minor + 1; minor < (int)next.Tag.Minor; minor++)
                yield return Step($"newest of `v2.{minor}`", "one that it has, and not an older one", Changes(new(2, minor - 1, int.MaxValue), new(2, minor, int.MaxValue)));
            yield return Step($"`v{next.Tag}`", $"{Newest(next, kubernetes)}", Changes(current.Tag, next.Tag));
            current = next;
        }
    }

    private static View Step(string tag, string kubernetes, IEnumerable<string> changes) => new() { { "tag", tag }, { "kubernetes", kubernetes }, { "changes", string.Join("; ", changes) } };

    private static IEnumerable<string> Changes(SemVersion after, SemVersion until) =>
        KubesprayMilestones.All.Where(change => after.IsBelow(change.Since) && until.IsAtLeast(change.Since)).Select(change => change.Change);

    // The release itself where the tag surely has it, else the last of its minor that it has.
    private static SemVersion? Newest(KubesprayRelease tag, SemVersion kubernetes) => tag.Supports(kubernetes) == KubespraySupport.Yes
        ? kubernetes
        : tag.Kubernetes.LastOrDefault(range => range.Last.IsSameMinor(kubernetes) && range.Last.IsAtLeast(tag.MinimumKubernetes))?.Last;
}

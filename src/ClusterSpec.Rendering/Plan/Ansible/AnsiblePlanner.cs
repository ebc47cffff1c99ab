using ClusterSpec.Effective;
using ClusterSpec.Rendering.Plan.Kubespray;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Ansible;

/// <summary>Playbooks that bring the other rendered files to the hosts: the user and its key, the base line, SSH without passwords, the engine.</summary>
public sealed class AnsiblePlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "ansible";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (cluster.Hosts.IsEmpty)
            yield break;
        var files = HostFiles.Of(cluster);
        var closes = !cluster.Os.AuthorizedKeys.IsEmpty;
        yield return File("README.md", "README.md", ReadmePlan.View(cluster));
        yield return File("inventory.yaml", "inventory.yaml", Inventory(cluster));
        yield return File("group_vars/all.yaml", "group-vars-all.yaml", AllPlan.View(cluster));
        foreach (var pool in cluster.Pools)
            yield return File($"group_vars/{InventoryPlan.GroupOf(pool)}.yaml", "group-vars-pool.yaml", PoolView(pool, files[pool.Name]));
        yield return File("site.yaml", "site.yaml", new View { { "closesPasswords", closes } });
        yield return File("files/sudoers", "sudoers", new View { { "user", cluster.Os.AdminUser.Value }, { "passwordless", cluster.Os.PasswordlessSudo.Value } });
        if (closes)
        {
            yield return File("files/authorized_keys", "authorized_keys", new View { { "user", cluster.Os.AdminUser.Value }, { "keys", cluster.Os.AuthorizedKeys } });
            yield return File("files/sshd.conf", "sshd.conf", new View { { "user", cluster.Os.AdminUser.Value } });
        }

        if (EnginePackages.Of(cluster) is { } packages)
            yield return File("engine.yaml", "engine.yaml", EngineView(cluster, packages));
    }

    private PlannedFile File(string path, string template, View view) => new() { Path = $"{Target}/{path}", Template = $"ansible/{template}", View = view };

    private static View Inventory(EffectiveCluster cluster) => new()
    {
        {
            "pools", cluster.Pools.Select(pool => new View
            {
                { "group", InventoryPlan.GroupOf(pool) },
                { "hosts", pool.Hosts.Select(host => new View { { "name", host.Label }, { "address", host.Address?.ToString() } }) },
            })
        },
    };

    private static View EngineView(EffectiveCluster cluster, EnginePackages packages) => new()
    {
        { "engine", packages.Names[0] },
        { "version", cluster.Runtime.Version.Value },
        { "hosts", string.Join(':', cluster.Pools.Where(pool => pool.RunsKubelet).Select(InventoryPlan.GroupOf)) },
    };

    private static View PoolView(EffectivePool pool, IEnumerable<PlannedFile> files) => new()
    {
        { "pool", pool.Name },
        { "baseFiles", files.Where(file => file.Target != HostFiles.EngineTarget).Select(file => file.PathOnHost) },
        { "engineFiles", files.Where(file => file.Target == HostFiles.EngineTarget).Select(file => file.PathOnHost) },
    };
}

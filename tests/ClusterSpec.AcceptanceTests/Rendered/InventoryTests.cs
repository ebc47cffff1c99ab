using System.Text.Json;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>The inventory and the variables that Kubespray's playbooks get, as Ansible itself reads them.</summary>
public sealed class InventoryTests(InstalledTool tool)
{
    // by Kubespray's tag: https://github.com/kubernetes-sigs/kubespray/blob/v2.16.0/inventory/sample/inventory.ini
    private static readonly string[] NewGroups = ["kube_control_plane", "kube_node", "etcd", "k8s_cluster"];
    private static readonly string[] OldGroups = ["kube-master", "kube-node", "etcd", "k8s-cluster"];

    private const string Accepted = """
        [all]
        master-1 ansible_host=10.0.0.1 ip=10.0.0.1

        [kube_control_plane]
        master-1

        [etcd]
        master-1

        [kube_node]
        master-1

        [k8s_cluster:children]
        kube_control_plane
        kube_node

        """;

    [Fact]
    public Task Ansible_reads_every_rendered_inventory_with_its_variables() =>
        Judging.Accepts(tool.Files(path => path == "kubespray/inventory.ini"), file => Judge(file.FullPath));

    [Theory]
    [InlineData("[etcd]", "[etcd]", null)]
    // exit code 0 with both of these
    [InlineData("[kube_node]", "[kube_node", "Failed to parse")]
    [InlineData("ansible_host=10.0.0.1", "ansible_host", "Failed to parse")]
    [InlineData("[etcd]", "[etcds]", "no group etcd")]
    [InlineData("master-1 ansible_host=10.0.0.1 ip=10.0.0.1", "master-1 ip=10.0.0.1", "no ansible_host")]
    public async Task The_judge_sees_faults(string text, string replacement, string? complaint)
    {
        using var folder = new TemporaryFolder();
        var complaints = await Judge(folder.Write("inventory.ini", Accepted.Replace(text, replacement, StringComparison.Ordinal)));
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaints, found => found.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_judge_reads_the_variables_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("group_vars/all/all.yml", "kube_version: 1.35.4\nkube_version: 1.35.3\n");
        Assert.NotEmpty(await Judge(folder.Write("inventory.ini", Accepted)));
    }

    private static async Task<IReadOnlyList<string>> Judge(string file)
    {
        var command = new Command(Programs.Installed("ansible-inventory"), "-i", file, "--list")
        {
            Environment = new Dictionary<string, string?>
            {
                // without both, a file that cannot be read is a warning
                ["ANSIBLE_INVENTORY_UNPARSED_FAILED"] = "1",
                ["ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED"] = "1",
                ["ANSIBLE_DUPLICATE_YAML_DICT_KEY"] = "error",
                // the hyphens of Kubespray's old group names are meant
                ["ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS"] = "ignore",
                ["ANSIBLE_LOCALHOST_WARNING"] = "False",
            },
        };
        var result = await command.Run();
        if (result.Code != 0 || result.Error.Contains("[WARNING]", StringComparison.Ordinal))
            return [result.Error];
        using var inventory = JsonDocument.Parse(result.Output);
        return [.. Faults(inventory.RootElement)];
    }

    private static IEnumerable<string> Faults(JsonElement inventory)
    {
        // groups without hosts and children are left out, and so are hosts without variables
        var groups = inventory.EnumerateObject().Select(group => group.Name).ToHashSet();
        foreach (var group in (groups.Contains("kube-master") ? OldGroups : NewGroups).Where(group => !groups.Contains(group)))
            yield return $"no group {group}";
        var hosts = inventory.EnumerateObject()
            .SelectMany(group => group.Value.TryGetProperty("hosts", out var names) ? names.EnumerateArray() : [])
            .Select(host => host.GetString() ?? "")
            .ToHashSet();
        var variables = inventory.GetProperty("_meta").GetProperty("hostvars");
        foreach (var host in hosts.Order(StringComparer.Ordinal))
        {
            if (!variables.TryGetProperty(host, out var own) || !own.TryGetProperty("ansible_host", out _))
                yield return $"{host} has no ansible_host";
        }
    }
}

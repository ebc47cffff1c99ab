using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>Real BIRD daemons exchange the routes of pods by the peering that is rendered, each node in a network namespace of its own.</summary>
public sealed partial class BgpTests(InstalledTool tool)
{
    [Fact]
    public async Task In_a_full_mesh_of_five_every_node_has_every_route() => (await Run(await Peering.Of(tool, Mesh))).Succeeded();

    [Fact]
    public async Task Twelve_nodes_with_two_reflectors_have_every_route_and_keep_them_when_one_reflector_dies()
    {
        var peering = await Peering.Of(tool, Reflectors);
        Assert.Equal((12, 2), (peering.Nodes.Count, peering.Nodes.Count(node => node.ClusterId is not null)));
        // each with both reflectors, not each with each
        Assert.Equal((10 * 2) + 1, peering.Sessions.Count);
        (await Run(peering, killed: "rr-1")).Succeeded();
    }

    [Fact]
    public async Task The_judge_sees_a_node_that_hangs_on_one_reflector()
    {
        var peering = await Peering.Of(tool, Reflectors);
        var result = await Run(peering with { Sessions = [.. peering.Sessions.Where(session => session != ("rr-2", "worker-1") && session != ("worker-1", "rr-2"))] }, killed: "rr-1");
        Assert.Contains("worker-1 has no route to the pods of worker-2", result.EndedWith(1).Output, StringComparison.Ordinal);
    }

    private static string Mesh => Spec("- { name: worker, roles: [worker], machine: *machine, addresses: 10.99.0.21-10.99.0.24 }");

    private static string Reflectors => Spec("""
        - { name: worker, roles: [worker], machine: *machine, addresses: 10.99.0.21-10.99.0.29 }
          - { name: rr, roles: [route-reflector], machine: *machine, addresses: 10.99.0.31-10.99.0.32, racks: [a, b] }
        """);

    private static string Spec(string pools) => $$"""
        apiVersion: clusterspec/v1
        kind: Cluster
        metadata: { name: bgp, environment: development }
        versions: { kubernetes: 1.35.4 }
        addressing: { nodes: [10.99.0.0/20], pods: [10.199.0.0/16], services: [10.198.0.0/18] }
        pools:
          - { name: master, roles: [control-plane, etcd], machine: &machine { cpu: 8, memory: 16Gi, disk: { type: ssd, size: 250Gi }, nic: 10G }, addresses: 10.99.0.11 }
          {{pools}}
        network: { calico: { encapsulation: none, bgp: { asNumber: 64599 } } }

        """;

    private static async Task<CommandResult> Run(Peering peering, string? killed = null)
    {
        Programs.NeedRoot();
        using var folder = new TemporaryFolder();
        var plan = folder.Write("plan", string.Concat(
            peering.Nodes.Select((node, index) => $"node {node.Name} {node.Address} {peering.AsNumber} 10.199.{index}.0/24 {node.ClusterId ?? "-"}\n")
                .Concat(peering.Sessions.Select(session => $"session {session.First} {session.Second}\n"))));
        Programs.Installed("bird");
        return await new Command("bash", [Programs.Script("run-bgp.sh"), plan, .. killed is null ? Array.Empty<string>() : [killed]]).Run();
    }

    private sealed record Node(string Name, string Address, string? ClusterId);

    /// <summary>Who peers with whom, as Calico reads the rendered resources: https://docs.tigera.io/calico/latest/networking/configuring/bgp.</summary>
    private sealed partial record Peering(string AsNumber, IReadOnlyList<Node> Nodes, IReadOnlyList<(string First, string Second)> Sessions)
    {
        public static async Task<Peering> Of(InstalledTool tool, string spec)
        {
            using var folder = new TemporaryFolder();
            var file = folder.Write("clusterspec.yaml", spec);
            await tool.Command("render", file, "--out", folder.File("out")).RunToSuccess();
            var calico = folder.File("out", "calico");
            var configuration = await File.ReadAllTextAsync(Path.Combine(calico, "bgp-configuration.yaml"));
            var peers = Path.Combine(calico, "bgp-peers.yaml");
            var nodes = Hosts(await File.ReadAllTextAsync(folder.File("out", "kubeadm", "README.md")))
                .Select(host => new Node(host.Name, host.Address, ClusterId(Path.Combine(calico, "nodes", host.Name + ".yaml")))).ToList();
            var isMesh = configuration.Contains("nodeToNodeMeshEnabled: true", StringComparison.Ordinal);
            var toReflectors = File.Exists(peers) && ToReflectors().IsMatch(await File.ReadAllTextAsync(peers));
            var pairs = nodes.SelectMany((first, index) => nodes.Skip(index + 1).Select(second => (First: first, Second: second)));
            return new(AsNumberLine().Match(configuration).Groups[1].Value, nodes,
            [
                // a node with a cluster id has left the mesh; the selectors name all nodes on one side and reflectors on the other
                .. pairs.Where(pair => (isMesh && pair.First.ClusterId is null && pair.Second.ClusterId is null)
                        || (toReflectors && (pair.First.ClusterId is not null || pair.Second.ClusterId is not null)))
                    .Select(pair => (pair.First.Name, pair.Second.Name)),
            ]);
        }

        private static string? ClusterId(string patch) =>
            File.Exists(patch) && ClusterIdLine().Match(File.ReadAllText(patch)) is { Success: true } id ? id.Groups[1].Value : null;

        private static IEnumerable<(string Name, string Address)> Hosts(string runbook) =>
            HostRow().Matches(runbook).Select(row => (row.Groups[1].Value, row.Groups[2].Value));

        [GeneratedRegex(@"^\| (\S+) \| (10\.99\.\S+) \| \S+ \| \S+ \|$", RegexOptions.Multiline)]
        private static partial Regex HostRow();

        [GeneratedRegex(@"asNumber: (\d+)")]
        private static partial Regex AsNumberLine();

        [GeneratedRegex(@"RouteReflectorClusterID: ""([^""]+)""")]
        private static partial Regex ClusterIdLine();

        [GeneratedRegex(@"nodeSelector: ""all\(\)""\n  peerSelector: ""route-reflector == 'true'""")]
        private static partial Regex ToReflectors();
    }
}

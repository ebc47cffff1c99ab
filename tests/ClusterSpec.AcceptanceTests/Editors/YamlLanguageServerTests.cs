namespace ClusterSpec.AcceptanceTests.Editors;

public sealed class YamlLanguageServerTests(InstalledTool tool)
{
    // line 3 is metadata; the positions below count on it
    private const string Spec = """
        apiVersion: clusterspec/v1
        kind: Cluster
        metadata:
          name: small
        platform: bare-metal
        versions:
          kubernetes: 1.34.4
        addressing:
          nodes: [192.168.56.0/24]
          nodePrefix: 24
        pools:
          - name: master
            roles: [control-plane, etcd, worker]
            machine: { cpu: 4, memory: 8Gi, disk: { type: ssd, size: 250Gi }, nic: 1G }
            addresses: 192.168.56.11

        """;

    [Fact]
    public async Task Every_cluster_of_the_fixtures_is_free_of_faults_in_an_editor()
    {
        await using var server = await LanguageServer.Start();
        foreach (var cluster in tool.Clusters)
            Assert.Empty(await server.Open(File.ReadAllText(cluster.Spec), cluster.Spec));
        Assert.Single(await server.Open(Spec.Replace("nodePrefix: 24", "nodePrefix: wide", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("nodePrefix: 24", "nodePrefxi: 24", 10, "nodePrefxi")]
    [InlineData("platform: bare-metal", "platform: bear-metal", 5, "bare-metal")]
    [InlineData("nodePrefix: 24", "nodePrefix: wide", 10, "integer")]
    public async Task A_fault_is_underlined_once_at_its_line(string text, string replacement, int line, string words)
    {
        await using var server = await LanguageServer.Start();
        var diagnostic = Assert.Single(await server.Open(Spec.Replace(text, replacement, StringComparison.Ordinal)));
        Assert.Equal(line, diagnostic.Line);
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hovering_over_a_key_shows_its_description()
    {
        await using var server = await LanguageServer.Start();
        Assert.Empty(await server.Open(Spec));
        Assert.Contains("What the hosts run on", await server.Hover(line: 4, character: 2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_offers_the_keys_that_are_not_there_yet()
    {
        await using var server = await LanguageServer.Start();
        Assert.Empty(await server.Open(Spec));
        var keys = await server.Complete(line: 15, character: 0);
        Assert.Contains("etcd", keys);
        Assert.Contains("network", keys);
        Assert.DoesNotContain("platform", keys);
    }

    [Fact]
    public async Task Completion_offers_the_values_of_a_choice()
    {
        await using var server = await LanguageServer.Start();
        await server.Open(Spec.Replace("platform: bare-metal", "platform: ", StringComparison.Ordinal));
        Assert.Contains("bare-metal", await server.Complete(line: 4, character: "platform: ".Length));
    }
}

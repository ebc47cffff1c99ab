namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>HAProxy and keepalived run as rendered, three hosts in network namespaces, and lose API servers, HAProxy and their network.</summary>
public sealed class FailoverTests(InstalledTool tool)
{
    // What run-failover.sh says where the kernel makes no bridge, no veth or no namespace.
    private const int NoNetwork = 3;

    [Theory]
    [InlineData("", null)]
    [InlineData("s/timeout (client|server) 108s/timeout \\1 3s/", "the watch was cut")]
    [InlineData("s/weight -4/weight -1/", "HAProxy stopped on master-1: 10.20.0.10 is with <master-1>")]
    public async Task Clients_are_served_whatever_fails_and_no_watch_is_cut(string fault, string? broken)
    {
        Programs.NeedRoot();
        foreach (var program in new[] { "haproxy", "keepalived", "python3", "curl", "openssl", "ip" })
            _ = Programs.Installed(program);
        var tree = tool.Clusters.Single(cluster => cluster.Name == "outline").Tree;
        var result = await new Command("bash", Programs.Script("run-failover.sh"), tree, fault).Run();
        Assert.SkipWhen(result.Code == NoNetwork, result.All.Trim());
        if (broken is null)
            Assert.True(result.Code == 0, result.All);
        else
            Assert.Contains(broken, result.All, StringComparison.Ordinal);
    }
}

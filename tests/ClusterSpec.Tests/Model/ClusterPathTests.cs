using ClusterSpec.Model;

namespace ClusterSpec.Tests.Model;

public sealed class ClusterPathTests
{
    [Fact]
    public void Paths_are_written_as_findings_carry_them()
    {
        string address = ClusterPath.Root.Pools[2].Nodes[0].Address;
        string any = ClusterPath.Root.Pools.Any.Machine;

        Assert.Equal("pools[2].nodes[0].address", address);
        Assert.Equal("pools[].machine", any);
        Assert.Equal("pools[].machine.cpu", ClusterPath.Root.Pools.Any.Machine.Cpu);
        Assert.Equal("os.sysctl.net.core.somaxconn", ClusterPath.Root.Os.Sysctl["net.core.somaxconn"]);
        Assert.Equal("pools[0].addresses[1]", ClusterPath.Root.Pools[0].Addresses[1]);
        Assert.Equal("pools", ClusterPath.Root.Pools.ToString());
        Assert.Equal("addressing.nodes[]", ClusterPath.Root.Addressing.Nodes.Any);
        Assert.Equal("", ClusterPath.Root.ToString());
    }
}

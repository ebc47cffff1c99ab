using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Rules;

/// <summary>The limits of IP pools and their blocks.</summary>
public sealed class CalicoIpPoolLimitTests
{
    [Theory]
    [InlineData(19, Severity.Error)]
    [InlineData(20, null)]
    [InlineData(26, null)]
    [InlineData(32, null)]
    [InlineData(33, Severity.Error)]
    public void Blocks_of_IPv4_are_of_20_to_32(int blockSize, Severity? expected)
    {
        Assert.Equal(expected, new CalicoSpec { Network = $"{{ calico: {{ blockSize: {blockSize} }} }}" }.SeverityOf("block-size-out-of-range"));
    }

    [Theory]
    [InlineData(115, Severity.Error)]
    [InlineData(116, null)]
    [InlineData(122, null)]
    [InlineData(128, null)]
    public void Blocks_of_IPv6_are_of_116_to_128(int blockSize, Severity? expected)
    {
        var spec = new CalicoSpec { IsDualStack = true, Network = $"{{ calico: {{ blockSize: {{ ipv6: {blockSize} }} }} }}" };
        Assert.Equal(expected, spec.SeverityOf("block-size-out-of-range"));
    }

    [Fact]
    public void A_single_block_size_is_that_of_IPv4_where_there_is_IPv6_too()
    {
        Assert.Null(new CalicoSpec { IsDualStack = true, Network = "{ calico: { blockSize: 24 } }" }.SeverityOf("block-size-out-of-range"));
    }

    [Theory]
    [InlineData(25, 26, null)]
    [InlineData(26, 26, null)]
    [InlineData(27, 26, Severity.Error)]
    [InlineData(32, 32, null)]
    [InlineData(27, 16, null)]
    public void A_pool_holds_one_block_at_least(int prefix, int blockSize, Severity? expected)
    {
        var spec = new CalicoSpec { Network = $"{{ calico: {{ pools: [{{ name: main, cidr: 10.128.0.0/{prefix}, blockSize: {blockSize} }}] }} }}" };
        Assert.Equal(expected, spec.SeverityOf("ip-pool-smaller-than-a-block"));
    }

    [Theory]
    [InlineData(4, 24, 26, null)]
    [InlineData(5, 24, 26, Severity.Error)]
    [InlineData(6, 26, 26, Severity.Error)]
    [InlineData(1024, 16, 26, null)]
    [InlineData(1025, 16, 26, Severity.Error)]
    [InlineData(5000, 14, 32, null)]
    [InlineData(3, 24, 33, null)]
    [InlineData(3, 27, 26, null)]
    public void There_is_a_block_for_each_node(int nodes, int prefix, int blockSize, Severity? expected)
    {
        var spec = new CalicoSpec { Nodes = nodes, Network = $"{{ calico: {{ encapsulation: vxlan, pools: [{{ name: main, cidr: 10.128.0.0/{prefix}, blockSize: {blockSize} }}] }} }}" };
        Assert.Equal(expected, spec.SeverityOf("fewer-blocks-than-nodes"));
    }

    [Theory]
    [InlineData(5, "give it a /23 at least, or take block size 27")]
    [InlineData(8, "give it a /23 at least, or take block size 27")]
    [InlineData(9, "give it a /22 at least, or take block size 28")]
    [InlineData(257, "give it a /17 at least")]
    public void Too_few_blocks_are_reported_with_what_would_do(int nodes, string wayOut)
    {
        var spec = new CalicoSpec { Nodes = nodes, Network = "{ calico: { encapsulation: vxlan, pools: [{ name: main, cidr: 10.128.0.0/24, blockSize: 26 }] } }" };
        Assert.EndsWith(wayOut, Assert.Single(spec.Findings("fewer-blocks-than-nodes")).Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_of_both_families_are_counted_by_themselves()
    {
        var spec = new CalicoSpec
        {
            Nodes = 3,
            IsDualStack = true,
            Network = "{ calico: { pools: [{ name: four, cidr: 10.128.0.0/25 }, { name: six, cidr: 'fd00:20::/121' }] } }",
        };
        Assert.Equal(["pool `four` has 2 blocks for 3 nodes", "pool `six` has 2 blocks for 3 nodes"], spec.Findings("fewer-blocks-than-nodes").Select(finding => finding.Message.ToString().Split(':')[0]));
    }
}

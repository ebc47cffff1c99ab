using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Tests.Effective;

public sealed class SubnetIndexTests
{
    [Theory]
    [InlineData("10.20.0.0", "10.20.0.0/24")]
    [InlineData("10.20.0.255", "10.20.0.0/24")]
    [InlineData("10.20.1.0", null)]
    [InlineData("10.19.255.255", null)]
    [InlineData("10.30.5.1", "10.30.0.0/16")]
    [InlineData("10.31.0.0", null)]
    [InlineData("fd00::ffff", "fd00::/64")]
    [InlineData("fd00:0:0:1::", null)]
    [InlineData("::", null)]
    public void An_address_is_in_the_outermost_network_around_it(string address, string? network)
    {
        var index = new SubnetIndex(Networks("fd00::/64", "10.30.5.0/24", "10.20.0.0/24", "10.30.0.0/16", "10.30.6.0/24"));
        Assert.True(IpAddress.TryParse(address, out var parsed));
        Assert.Equal(network, index.Of(parsed)?.Written);
    }

    [Fact]
    public void Nothing_is_in_no_network()
    {
        Assert.Null(new SubnetIndex([]).Of(default));
    }

    private static IEnumerable<PlannedNetwork> Networks(params string[] texts) => texts.Select((text, index) =>
    {
        Assert.True(Cidr.TryParse(text, out var cidr, out _));
        return new PlannedNetwork(cidr, text, false, $"addressing.nodes[{index}]", Origin.Given);
    });
}

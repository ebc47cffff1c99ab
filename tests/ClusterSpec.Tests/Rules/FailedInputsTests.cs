using ClusterSpec.Rules;

namespace ClusterSpec.Tests.Rules;

public sealed class FailedInputsTests
{
    [Theory]
    [InlineData("pools[3].machine.cpu", "pools[].machine.cpu", true)]
    [InlineData("pools[3].machine", "pools[].machine.cpu", true)]
    [InlineData("pools[3]", "pools[].machine.cpu", true)]
    [InlineData("pools", "pools[].machine.cpu", true)]
    [InlineData("", "pools[].machine.cpu", true)]
    [InlineData("pools[3].machine.cpu", "pools[].machine", true)]
    [InlineData("pools[3].machine.cpu", "pools", true)]
    [InlineData("os.sysctl.net.core.somaxconn", "os.sysctl", true)]
    [InlineData("pools[3].machine.cpu", "pools[].machine.memory", false)]
    [InlineData("pools[3].machine", "pools[].machineRoom", false)]
    [InlineData("pools[3].machineRoom", "pools[].machine", false)]
    [InlineData("pools", "poolsOf", false)]
    [InlineData("network.mtu", "network.calico.mtu", false)]
    public void A_fault_touches_what_it_lies_in_and_what_lies_in_it(string failed, string input, bool touches) =>
        Assert.Equal(touches, FailedInputs.Of(["platform", failed]).Touch(["kind", input]));

    [Fact]
    public void Nothing_failed_touches_nothing() => Assert.False(FailedInputs.None.Touch(["pools", "network.mtu"]));
}

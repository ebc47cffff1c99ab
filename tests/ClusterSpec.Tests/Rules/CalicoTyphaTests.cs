using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Rules;

/// <summary>The limits of Typha.</summary>
public sealed class CalicoTyphaTests
{
    [Theory]
    [InlineData("development", 50, "enabled: false", null)]
    [InlineData("development", 51, "enabled: false", Severity.Warning)]
    [InlineData("development", 200, "replicas: 1", null)]
    [InlineData("development", 201, "replicas: 1", Severity.Warning)]
    [InlineData("development", 401, "replicas: 2", Severity.Warning)]
    [InlineData("development", 401, "replicas: 3", null)]
    [InlineData("development", 5000, "replicas: 20", null)]
    [InlineData("staging", 51, "replicas: 2", Severity.Warning)]
    [InlineData("staging", 51, "replicas: 3", null)]
    [InlineData("staging", 601, "replicas: 3", Severity.Warning)]
    [InlineData("development", 300, "enabled: true", null)]
    public void There_is_one_replica_for_each_200_nodes_and_three_outside_development(string environment, int nodes, string typha, Severity? expected)
    {
        var spec = new CalicoSpec { Environment = environment, Nodes = nodes, Network = $"{{ calico: {{ encapsulation: vxlan, typha: {{ {typha} }} }} }}" };
        Assert.Equal(expected, spec.SeverityOf("too-few-typhas"));
    }
}

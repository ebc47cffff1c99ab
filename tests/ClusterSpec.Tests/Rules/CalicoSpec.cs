using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Rules;

/// <summary>A cluster on Calico whose size and network a test chooses.</summary>
internal sealed record CalicoSpec
{
    private const string Machine = "{ cpu: 16, memory: 64Gi, disk: { type: ssd, size: 300Gi }, nic: 10G }";

    public string Environment { get; init; } = "development";

    public string Kubernetes { get; init; } = "1.35.4";

    public string Platform { get; init; } = "bare-metal";

    public bool IsDualStack { get; init; }

    /// <summary>Hosts that run Calico; one of them is the control plane.</summary>
    public int Nodes { get; init; } = 3;

    /// <summary>How many of them are route reflectors.</summary>
    public int Reflectors { get; init; }

    /// <summary>The section network, in one line: <c>{ mtu: 9000 }</c>.</summary>
    public string Network { get; init; } = "{}";

    public string Cloud { get; init; } = "{}";

    public LintResult Lint() => ClusterLinter.Lint(ToString(), "clusterspec.yaml");

    public ImmutableArray<Diagnostic> Findings(string rule) => [.. Lint().Diagnostics.Where(diagnostic => diagnostic.Rule == rule)];

    /// <summary>The severity of the only finding of a rule; null when there is none. A fault of shape fails the test: the rule would not have run.</summary>
    public Severity? SeverityOf(string rule)
    {
        var result = Lint();
        Assert.DoesNotContain(result.Diagnostics, diagnostic => ClusterSpec.Model.ShapeFaults.All.Any(fault => fault.Name == diagnostic.Rule));
        return result.Diagnostics.SingleOrDefault(diagnostic => diagnostic.Rule == rule)?.Severity;
    }

    public override string ToString() => $$"""
        apiVersion: clusterspec/v1
        kind: Cluster
        metadata: { name: sample, environment: {{Environment}} }
        platform: {{Platform}}
        versions: { kubernetes: {{Kubernetes}} }
        addressing:
          nodes: [10.40.0.0/16{{(IsDualStack ? ", 'fd00:40::/64'" : "")}}]
          pods: [10.128.0.0/14{{(IsDualStack ? ", 'fd00:20::/56'" : "")}}]
          services: [10.96.0.0/16{{(IsDualStack ? ", 'fd00:30::/112'" : "")}}]
        network: {{Network}}
        cloud: {{Cloud}}
        pools:
        {{Pool("master", "control-plane, etcd", 1, 1)}}
        {{Pool("rr", "route-reflector", 2, Reflectors)}}
        {{Pool("worker", "worker", 2 + Reflectors, Nodes - 1 - Reflectors)}}
        """;

    private string Pool(string name, string roles, int first, int count)
    {
        if (count == 0)
            return "";
        var range = string.Create(CultureInfo.InvariantCulture, $"10.40.{first / 256}.{first % 256}-10.40.{(first + count - 1) / 256}.{(first + count - 1) % 256}");
        var second = string.Create(CultureInfo.InvariantCulture, $"fd00:40::{first:x}-fd00:40::{first + count - 1:x}");
        var secondary = IsDualStack ? $", secondaryAddresses: '{second}'" : "";
        return $$"""  - { name: {{name}}, roles: [{{roles}}], machine: {{Machine}}, addresses: {{range}}, racks: [r1, r2, r3]{{secondary}} }""";
    }
}

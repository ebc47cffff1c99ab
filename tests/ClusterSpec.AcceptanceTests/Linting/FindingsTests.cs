using System.Text.Json;

namespace ClusterSpec.AcceptanceTests.Linting;

public sealed class FindingsTests(InstalledTool tool)
{
    private const string OverlappingRanges = """
        apiVersion: clusterspec/v1
        kind: Cluster
        metadata: { name: overlap, environment: development }
        versions: { kubernetes: 1.35.4 }
        addressing:
          nodes: [192.168.20.0/24]
          pods: [10.0.0.0/8]
          services: [10.96.0.0/12]
        pools:
          - name: master
            roles: [control-plane, etcd, worker]
            machine: { cpu: 8, memory: 16Gi, disk: { type: ssd, size: 250Gi }, nic: 10G }
            addresses: 192.168.20.11
        security: { audit: true, encryptionAtRest: true }

        """;

    // five faults of shape: name, platform, kubespary, nodePrefix, nic;
    // five of rules: services inside pods, four etcd members, one CPU, a hard disk, one address twice
    private const string BrokenInTenPlaces = """
        apiVersion: clusterspec/v1
        kind: Cluster
        metadata:
          name: Broken_Name
        platform: bear-metal
        versions:
          kubernetes: 1.35.4
          kubespary: 2.30.0
        addressing:
          nodes: [192.168.20.0/24]
          pods: [10.0.0.0/8]
          services: [10.96.0.0/12]
          nodePrefix: wide
        pools:
          - name: master
            roles: [control-plane, etcd]
            machine: { cpu: 1, memory: 8Gi, disk: { type: hdd, size: 250Gi }, nic: 1G }
            addresses: 192.168.20.11-192.168.20.14
          - name: worker
            roles: [worker]
            machine: { cpu: 8, memory: 16Gi, disk: { type: ssd, size: 250Gi } }
            nodes:
              - { name: worker-1, address: 192.168.20.14 }
        controlPlane:
          endpoint: { host: api.example.com, vip: 192.168.20.10 }
          loadBalancer: { kind: external }
        etcd: { backup: { schedule: "0 */6 * * *" } }
        security: { audit: true, encryptionAtRest: true }

        """;

    [Fact]
    public async Task Services_inside_pods_are_one_error_that_names_both_lines()
    {
        var finding = Assert.Single(await Lint(OverlappingRanges));
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("pod-cidr-overlaps-service-cidr", finding.GetProperty("rule").GetString());
        Assert.Equal(8, finding.GetProperty("line").GetInt32());
        Assert.Equal(7, Assert.Single(finding.GetProperty("related").EnumerateArray()).GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Ten_faults_of_shape_and_rules_are_found_in_one_run()
    {
        (int, string?)[] expected =
        [
            (4, "malformed-value"), (5, "unknown-value"), (8, "unknown-key"), (12, "pod-cidr-overlaps-service-cidr"), (13, "wrong-type"),
            (16, "etcd-even-members"), (17, "control-plane-too-few-cpus"), (17, "disk-not-ssd"), (21, "missing-key"), (23, "duplicate-node-address"),
        ];
        var findings = await Lint(BrokenInTenPlaces);
        Assert.Equal(expected, findings.Select(finding => (finding.GetProperty("line").GetInt32(), finding.GetProperty("rule").GetString())));
    }

    private async Task<IReadOnlyList<JsonElement>> Lint(string spec)
    {
        var report = await (tool.Command("lint", "--format", "json", "-") with { Input = spec }).Run();
        using var json = JsonDocument.Parse(report.EndedWith(1).Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.Clone())];
    }
}

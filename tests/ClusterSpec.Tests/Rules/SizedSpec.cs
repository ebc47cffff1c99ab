using System.Net;

namespace ClusterSpec.Tests.Rules;

/// <summary>A file with large machines, in which one value is tried around its limit.</summary>
internal sealed record SizedSpec
{
    private const string LargeMachine = "{ cpu: 64, memory: 256Gi, disk: { type: ssd, size: 300Gi }, nic: 10G }";

    // 10.64.4.0
    private const uint FirstWorker = 0x0A400400;

    public string Environment { get; init; } = "development";

    public string Kubernetes { get; init; } = "1.35.4";

    public string ControlPlane { get; init; } = LargeMachine;

    public string Etcd { get; init; } = LargeMachine;

    public string Worker { get; init; } = LargeMachine;

    public int EtcdMembers { get; init; } = 1;

    public string EtcdRacks { get; init; } = "[r1, r2, r3]";

    /// <summary>Kubernetes nodes: one control plane, the others workers.</summary>
    public int Nodes { get; init; } = 4;

    /// <summary>Further keys of the file.</summary>
    public string More { get; init; } = "";

    public static string Machine(int cpu = 64, string memory = "256Gi", string disk = "ssd", string size = "300Gi", string nic = "10G") =>
        $"{{ cpu: {cpu}, memory: {memory}, disk: {{ type: {disk}, size: {size} }}, nic: {nic} }}";

    public string Text => $"""
        apiVersion: clusterspec/v1
        kind: Cluster
        metadata:
          name: sized
          environment: {Environment}
        versions:
          kubernetes: {Kubernetes}
        addressing:
          nodes: [10.64.0.0/15]
          pods: [10.128.0.0/11]
          services: [172.20.0.0/16]
        pools:
          - name: master
            roles: [control-plane]
            machine: {ControlPlane}
            addresses: 10.64.0.11
          - name: etcd
            roles: [etcd]
            machine: {Etcd}
            addresses: {Range(0x0A400100, EtcdMembers)}
            racks: {EtcdRacks}
          - name: worker
            roles: [worker]
            machine: {Worker}
            addresses: {Range(FirstWorker, Nodes - 1)}
        {More}
        """;

    /// <summary>What a rule finds: <c>warning pools[0].machine.cpu</c> for each finding, or nothing.</summary>
    public string Findings(string rule) => string.Join("; ", ClusterLinter.Lint(Text, "sized.yaml").Diagnostics
        .Where(diagnostic => diagnostic.Rule == rule)
        .Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Path}".ToLowerInvariant()));

    private static string Range(uint first, int count) => $"{Address(first)}-{Address(first + (uint)count - 1)}";

    private static string Address(uint value) => new IPAddress([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]).ToString();
}

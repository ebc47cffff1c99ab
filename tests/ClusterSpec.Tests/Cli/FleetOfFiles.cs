namespace ClusterSpec.Tests.Cli;

/// <summary>Clusters that have nothing in common.</summary>
internal static class FleetOfFiles
{
    /// <summary>A cluster with names and addresses of its own.</summary>
    /// <param name="at">From 0 to 65535.</param>
    /// <param name="faults">Unknown keys.</param>
    public static string Cluster(int at, int faults = 0)
    {
        var subnet = $"10.{at / 256}.{at % 256}";
        return $$"""
            apiVersion: clusterspec/v1
            kind: Cluster
            metadata:
              name: cluster-{{at}}
              environment: development

            versions:
              kubernetes: 1.35.4

            addressing:
              nodes: [{{subnet}}.0/24]
              pods: [172.20.0.0/16]
              services: [172.21.0.0/16]

            pools:
              - name: master
                roles: [control-plane, etcd]
                machine: { cpu: 4, memory: 8Gi, disk: { type: ssd, size: 250Gi }, nic: 1G }
                addresses: {{subnet}}.11-{{subnet}}.13
              - name: worker
                roles: [worker]
                machine: { cpu: 8, memory: 16Gi, disk: { type: ssd, size: 250Gi }, nic: 1G }
                addresses: {{subnet}}.21-{{subnet}}.22
            {{string.Concat(Enumerable.Range(0, faults).Select(fault => $"qqqq{fault}: 1\n"))}}
            """;
    }
}

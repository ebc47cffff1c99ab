using ClusterSpec.Model;

namespace ClusterSpec.Tests;

/// <summary>A cluster built in C#, without a file: sound, and small enough to read.</summary>
internal static class SampleCluster
{
    public static Pool Pool { get; } = new()
    {
        Name = "all",
        Roles = [HostRole.ControlPlane, HostRole.Etcd, HostRole.Worker],
        Machine = new Machine { Cpu = 8, Memory = "16Gi", Disk = new Disk { Type = DiskType.Ssd, Size = "300Gi" }, Nic = "10G" },
        Addresses = new AddressList { Text = "192.168.56.11" },
    };

    public static Cluster Sound { get; } = new()
    {
        ApiVersion = ClusterApiVersion.ClusterspecV1,
        Kind = ClusterKind.Cluster,
        Metadata = new Metadata { Name = "sample", Environment = ClusterEnvironment.Development },
        Versions = new Versions { Kubernetes = "1.35.4" },
        Addressing = new Addressing { Nodes = ["192.168.56.0/24"] },
        Pools = [Pool],
    };
}

namespace ClusterSpec.Tests.Rules.Sizing;

public sealed class MachineLimitTests
{
    [Theory]
    [InlineData(1, "error pools[0].machine.cpu")]
    [InlineData(2, "warning pools[0].machine.cpu")]
    [InlineData(3, "warning pools[0].machine.cpu")]
    [InlineData(4, "")]
    public void A_control_plane_has_four_cpus(int cpus, string found) =>
        Assert.Equal(found, new SizedSpec { ControlPlane = SizedSpec.Machine(cpus) }.Findings("control-plane-too-few-cpus"));

    [Theory]
    [InlineData("1.35.4", "1699Mi", "error pools[0].machine.memory")]
    [InlineData("1.35.4", "1700Mi", "warning pools[0].machine.memory")]
    [InlineData("1.20.15", "1699Mi", "error pools[0].machine.memory")]
    [InlineData("1.19.16", "1699Mi", "warning pools[0].machine.memory")]
    [InlineData("1.17.5", "1500Mi", "warning pools[0].machine.memory")]
    [InlineData("1.17.5", "1499Mi", "error pools[0].machine.memory")]
    [InlineData("1.35.4", "7759999999", "warning pools[0].machine.memory")]
    [InlineData("1.35.4", "7760000000", "")]
    [InlineData("1.35.4", "8G", "")]
    [InlineData("1.35.4", "8Gi", "")]
    public void A_control_plane_has_eight_gigabytes(string kubernetes, string memory, string found) =>
        Assert.Equal(found, new SizedSpec { Kubernetes = kubernetes, ControlPlane = SizedSpec.Machine(memory: $"\"{memory}\"") }.Findings("control-plane-too-little-memory"));

    [Theory]
    [InlineData(100, 4, "")]
    [InlineData(101, 4, "warning pools[0].machine.cpu")]
    [InlineData(101, 7, "warning pools[0].machine.cpu")]
    [InlineData(101, 8, "")]
    [InlineData(250, 8, "")]
    [InlineData(251, 15, "warning pools[0].machine.cpu")]
    [InlineData(251, 16, "")]
    [InlineData(500, 16, "")]
    [InlineData(501, 31, "warning pools[0].machine.cpu")]
    [InlineData(501, 32, "")]
    [InlineData(5000, 32, "")]
    public void A_control_plane_grows_with_the_nodes(int nodes, int cpus, string found) =>
        Assert.Equal(found, new SizedSpec { Nodes = nodes, ControlPlane = SizedSpec.Machine(cpus) }.Findings("control-plane-too-small-for-cluster"));

    [Theory]
    [InlineData(7, "16Gi", "warning pools[2].machine.cpu")]
    [InlineData(8, "15519999999", "warning pools[2].machine.memory")]
    [InlineData(8, "15520000000", "")]
    [InlineData(8, "16G", "")]
    [InlineData(8, "16Gi", "")]
    [InlineData(8, "1024Mi", "warning pools[2].machine.memory")]
    [InlineData(8, "1023Mi", "error pools[2].machine.memory")]
    [InlineData(7, "1Gi", "warning pools[2].machine.cpu; warning pools[2].machine.memory")]
    public void A_worker_has_eight_cpus_and_sixteen_gigabytes(int cpus, string memory, string found) =>
        Assert.Equal(found, new SizedSpec { Worker = SizedSpec.Machine(cpus, $"\"{memory}\"") }.Findings("worker-too-small"));

    [Theory]
    [InlineData(50, 2, "8G", "")]
    [InlineData(50, 1, "8G", "warning pools[1].machine.cpu")]
    [InlineData(50, 2, "7.75G", "warning pools[1].machine.memory")]
    [InlineData(51, 3, "16G", "warning pools[1].machine.cpu")]
    [InlineData(51, 4, "15.5G", "warning pools[1].machine.memory")]
    [InlineData(51, 4, "16G", "")]
    [InlineData(250, 4, "16G", "")]
    [InlineData(251, 7, "31G", "warning pools[1].machine.cpu; warning pools[1].machine.memory")]
    [InlineData(251, 8, "32G", "")]
    [InlineData(1000, 8, "32G", "")]
    [InlineData(1001, 15, "62G", "warning pools[1].machine.cpu; warning pools[1].machine.memory")]
    [InlineData(1001, 16, "64G", "")]
    [InlineData(5000, 16, "64G", "")]
    public void An_etcd_member_grows_with_the_nodes(int nodes, int cpus, string memory, string found) =>
        Assert.Equal(found, new SizedSpec { Nodes = nodes, Etcd = SizedSpec.Machine(cpus, memory) }.Findings("etcd-too-small-for-cluster"));

    [Theory]
    [InlineData("249999999999", "warning pools[2].machine.disk.size")]
    [InlineData("250G", "")]
    [InlineData("250Gi", "")]
    [InlineData("300G", "")]
    [InlineData("300Gi", "")]
    [InlineData("322122547201", "info pools[2].machine.disk.size")]
    public void A_disk_has_250_to_300_gigabytes(string size, string found) =>
        Assert.Equal(found, new SizedSpec { Worker = SizedSpec.Machine(size: $"\"{size}\"") }.Findings("disk-size-outside-guide"));

    [Theory]
    [InlineData(4, "999M", "warning pools[1].machine.nic")]
    [InlineData(4, "1000M", "")]
    [InlineData(999, "1G", "")]
    [InlineData(999, "999M", "warning pools[1].machine.nic")]
    [InlineData(1000, "9999M", "warning pools[1].machine.nic")]
    [InlineData(1000, "10G", "")]
    public void An_etcd_member_of_a_large_cluster_has_ten_gigabits(int nodes, string nic, string found) =>
        Assert.Equal(found, new SizedSpec { Nodes = nodes, Etcd = SizedSpec.Machine(nic: nic) }.Findings("network-card-too-slow"));
}

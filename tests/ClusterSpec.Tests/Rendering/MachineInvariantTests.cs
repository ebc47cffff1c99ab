using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering;

namespace ClusterSpec.Tests.Rendering;

/// <summary>What a kernel, an engine or a kubelet would refuse and no file can bring about, held over every cluster of the fixtures that has no error.</summary>
public sealed class MachineInvariantTests
{
    private static readonly string[] Targets = ["os", "runtime", "kubeadm", "ansible", "cloud-init"];

    private static readonly ImmutableSortedDictionary<string, Rendered> All =
        Files().Select(Render).OfType<Rendered>().ToImmutableSortedDictionary(rendered => rendered.File, rendered => rendered, StringComparer.Ordinal);

    public static TheoryData<string> Clusters => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Forwarding_is_on_and_stands_first_where_pods_run(string file)
    {
        var (_, cluster, files) = All[file];
        Assert.All(cluster.Pools.Where(pool => pool.RunsKubelet), pool =>
            Assert.Equal("net.ipv4.ip_forward = 1", Lines(files[$"os/{pool.Name}/etc/sysctl.d/99-clusterspec.conf"])[0]));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Keys_of_bridges_stand_where_their_module_is_loaded(string file)
    {
        var files = All[file].Files;
        Assert.All(files.Where(pair => pair.Key.EndsWith("sysctl.d/99-clusterspec.conf", StringComparison.Ordinal) && pair.Value.Contains("\nnet.bridge.", StringComparison.Ordinal)), pair =>
            Assert.Contains("br_netfilter", Lines(files[pair.Key.Replace("sysctl.d/99-clusterspec.conf", "modules-load.d/clusterspec.conf", StringComparison.Ordinal)])));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void The_configuration_of_containerd_is_of_the_version_that_its_release_reads(string file)
    {
        var (_, cluster, files) = All[file];
        foreach (var text in files.Where(pair => pair.Key.EndsWith("etc/containerd/config.toml", StringComparison.Ordinal)).Select(pair => pair.Value))
        {
            Assert.NotNull(cluster.Runtime.Containerd);
            var version = ContainerdReleases.ConfigVersionOf(cluster.Runtime.Containerd);
            Assert.Equal(version > 1, text.Contains($"\nversion = {version}\n", StringComparison.Ordinal));
            Assert.Equal(version == 3, text.Contains("io.containerd.cri.v1.", StringComparison.Ordinal));
            Assert.Equal(version == 2, text.Contains("io.containerd.grpc.v1.cri", StringComparison.Ordinal));
            Assert.Equal(version == 1, text.Contains("[plugins.cri]", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Kubelet_and_engine_have_one_cgroup_driver(string file)
    {
        var (_, cluster, files) = All[file];
        var driver = cluster.Runtime.CgroupDriver.Value.Text();
        var isSystemd = driver == "systemd" ? "true" : "false";
        var kubelets = files.Where(pair => pair.Key == "kubeadm/init.yaml").Select(pair => pair.Value);
        Assert.All(kubelets, text => Assert.Contains($"\ncgroupDriver: {driver}\n", text, StringComparison.Ordinal));
        Assert.All(Engines(files), text => Assert.Matches($"(SystemdCgroup = {isSystemd}|systemd_cgroup = {isSystemd}|native.cgroupdriver={driver}\"|cgroup_manager = \"{driver}\")", text));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_kubelet_reads_the_stub_of_systemd_resolved(string file) =>
        Assert.All(All[file].Files.Where(pair => pair.Key == "kubeadm/init.yaml").Select(pair => pair.Value), text =>
            Assert.Contains("\nresolvConf: /run/systemd/resolve/resolv.conf\n", text, StringComparison.Ordinal));

    // The same text twice: cloud-init writes at the first boot what the playbook would copy.
    [Theory]
    [MemberData(nameof(Clusters))]
    public void First_boots_write_the_files_that_playbooks_copy(string file)
    {
        var (_, cluster, files) = All[file];
        foreach (var pool in cluster.Pools)
        {
            var written = files[$"cloud-init/{pool.Name}/user-data"].Split('\n').Where(line => line.StartsWith("  - path: ", StringComparison.Ordinal)).Select(line => line["  - path: ".Length..].Trim('"'));
            var copied = files.Keys.Where(path => path.StartsWith($"os/{pool.Name}/", StringComparison.Ordinal) || path.StartsWith($"runtime/{pool.Name}/", StringComparison.Ordinal))
                .Select(path => path[(path.IndexOf('/', path.IndexOf('/', StringComparison.Ordinal) + 1))..]);
            Assert.Equal(copied.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_clusters_have_what_these_tests_speak_of()
    {
        Assert.All(Enum.GetValues<ContainerEngine>(), engine => Assert.Contains(All.Values, rendered => rendered.Cluster.Runtime.Engine.Value == engine));
        Assert.All(Enum.GetValues<CgroupDriver>(), driver => Assert.Contains(All.Values, rendered => rendered.Cluster.Runtime.CgroupDriver.Value == driver));
        Assert.All([1, 2, 3], version => Assert.Contains(All.Values, rendered => rendered.Cluster.Runtime.Containerd is { } release && ContainerdReleases.ConfigVersionOf(release) == version));
    }

    private static IEnumerable<string> Engines(SortedDictionary<string, string> files) => files
        .Where(pair => pair.Key.EndsWith("/config.toml", StringComparison.Ordinal) || pair.Key.EndsWith("/daemon.json", StringComparison.Ordinal) || pair.Key.EndsWith("/10-clusterspec.conf", StringComparison.Ordinal) && pair.Key.Contains("/crio", StringComparison.Ordinal))
        .Select(pair => pair.Value);

    private static string[] Lines(string text) => [.. text.Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    // A file with errors is the matter of the test of fixtures; one with thousands of hosts says nothing new.
    private static Rendered? Render(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Fixtures, file));
        var result = ClusterLinter.Lint(stream, Path.GetFileName(file));
        return result.HasErrors || result.Effective is not { Hosts.Length: <= 200 } cluster || cluster.Pools.Any(pool => pool.Hosts.IsEmpty)
            ? null
            : new Rendered(file, cluster, new(ClusterRenderer.Render(cluster, "clusterspec.yaml", targets: Targets).ToDictionary(rendered => rendered.Path, rendered => rendered.Text), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "clusters"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) == SampleClusters.FileName)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "rules"), "good*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Fixtures, file))
            .Order(StringComparer.Ordinal);

    private sealed record Rendered(string File, EffectiveCluster Cluster, SortedDictionary<string, string> Files);
}

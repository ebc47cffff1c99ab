using System.Text.RegularExpressions;
using ClusterSpec.Releases;
using ClusterSpec.Rendering;
using Semver;

namespace ClusterSpec.Tests.Rendering.Plan.Kubeadm;

/// <summary>What holds for the runbooks of every cluster.</summary>
public sealed partial class RunbookTests
{
    public static TheoryData<string> Clusters => [.. SampleClusters.Names];

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Every_path_that_a_runbook_names_is_in_the_tree(string cluster)
    {
        var files = SampleClusters.Render(SampleClusters.Lint(cluster));
        var runbooks = files.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(runbooks);
        var targets = files.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)]).ToHashSet();
        Assert.All(runbooks, runbook => Assert.All(Paths(runbook.Value).Where(path => targets.Contains(path[..path.IndexOf('/', StringComparison.Ordinal)])), path =>
            Assert.True(files.Keys.Any(file => file == path || file.StartsWith($"{path.TrimEnd('/')}/", StringComparison.Ordinal)), $"{runbook.Key} names {path}")));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Every_host_of_kubeadm_stands_in_its_runbook_with_a_file_that_is_there(string cluster)
    {
        var result = SampleClusters.Lint(cluster);
        var files = SampleClusters.Render(result);
        var text = files["kubeadm/README.md"] + files.GetValueOrDefault("kubeadm/hosts.txt");
        Assert.All(result.Effective!.Hosts, host =>
        {
            var line = Regex.Match(text, $@"^{Regex.Escape(host.Label)} \S+ (\S+) \S+ \S+$", RegexOptions.Multiline);
            Assert.True(line.Success, host.Label);
            Assert.Equal(host.Pool.RunsKubelet, line.Groups[1].Value != "-");
            Assert.True(line.Groups[1].Value == "-" || files.ContainsKey($"kubeadm/{line.Groups[1].Value}"), line.Value);
        });
    }

    // https://kubernetes.io/releases/version-skew-policy/#kube-apiserver
    [Theory]
    [InlineData("outline", null)]
    [InlineData("outline", "1.37.1")]
    [InlineData("outline", "1.17.17")]
    [InlineData("k8s-1-22", "1.25.0")]
    public void No_step_of_an_upgrade_skips_a_minor(string cluster, string? target)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Fixtures, "clusters", cluster, SampleClusters.FileName));
        if (target is not null)
            text = text.Replace("\nversions:\n", $"\nversions:\n  upgradeTo: {target}\n", StringComparison.Ordinal);
        var result = ClusterLinter.Lint(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), SampleClusters.FileName);
        var runbook = SampleClusters.Render(result)["kubeadm/UPGRADE.md"];
        var steps = Heading().Matches(runbook).Select(step => (From: SemVersion.Parse(step.Groups[1].Value), To: SemVersion.Parse(step.Groups[2].Value))).ToList();
        Assert.Equal(result.Effective!.Versions.Kubernetes.Value, steps[0].From);
        Assert.All(steps, step => Assert.True(step.From.IsBelow(step.To) && step.To.Minor - step.From.Minor <= 1, $"{step}"));
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        if (target is not null)
            Assert.Equal(target, steps[^1].To.ToString());
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Hosts_get_the_programs_of_their_own_release(string cluster)
    {
        var result = SampleClusters.Lint(cluster);
        var files = SampleClusters.Render(result);
        var version = result.Effective!.Versions.Kubernetes.Value;
        Assert.Contains($"kubernetesVersion: v{version}\n", files["kubeadm/init.yaml"], StringComparison.Ordinal);
        Assert.All(result.Effective.Pools.Where(pool => pool.RunsKubelet).Select(pool => pool.Kubelet.Value).Append(version), kubelet =>
            Assert.Contains(KubernetesReleases.Nearest(kubelet).HasPackages ? $"kubelet='{kubelet}-*'" : $"/release/v{kubelet}/", files["kubeadm/README.md"], StringComparison.Ordinal));
    }

    private static IEnumerable<string> Paths(string text) => PathWord().Matches(text).Select(match => match.Value).Where(path => !path.Contains('$', StringComparison.Ordinal));

    [GeneratedRegex("""(?<![\w./:@~$"-])[a-z][a-z-]*/[A-Za-z0-9._$/-]*[A-Za-z0-9]""")]
    private static partial Regex PathWord();

    [GeneratedRegex("^## ([0-9.]+) → ([0-9.]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

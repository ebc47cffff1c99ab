using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ClusterSpec.Effective;
using ClusterSpec.Rendering;

namespace ClusterSpec.Tests.Rendering;

/// <summary>What would leave a virtual address without a host, cut watches or let clients name any address as theirs, and no file can bring about:
/// held over every cluster of the fixtures that has no error.</summary>
public sealed class FailoverInvariantTests
{
    // The API server ends a watch itself after 30 to 60 minutes: https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/ (--min-request-timeout)
    private const int LongestSilenceInHours = 1;

    private static readonly ImmutableArray<(EffectiveCluster Cluster, ImmutableArray<RenderedFile> Files)> All = [.. Files().Select(Render).OfType<(EffectiveCluster, ImmutableArray<RenderedFile>)>()];

    private static readonly ImmutableArray<Instance> Instances = [.. All.SelectMany((rendered, index) => rendered.Files.Where(IsKeepalived).SelectMany(file => Instance.Read(index, file)))];

    [Fact]
    public void Every_priority_is_one_of_its_own_and_a_failing_host_falls_below_every_healthy_one() => Assert.All(Groups(), group =>
    {
        var priorities = group.Select(instance => instance.Priority).ToList();
        Assert.Equal(priorities.Count, priorities.Distinct().Count());
        Assert.All(priorities, priority => Assert.InRange(priority, 1, 254));
        Assert.All(group.Where(instance => instance.Weight is not null), instance => Assert.True(priorities.Max() + instance.Weight < priorities.Min()));
        Assert.All(group.Where(instance => instance.Weight is not null), instance => Assert.InRange(instance.Weight ?? 0, -253, -1));
    });

    [Fact]
    public void Every_host_starts_as_backup_and_gives_way() => Assert.All(Instances, instance =>
    {
        Assert.Contains("state BACKUP", instance.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nopreempt", instance.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void No_password_stands_in_clear_text() => Assert.All(All.SelectMany(rendered => rendered.Files.Where(IsKeepalived)), file =>
        Assert.DoesNotContain("auth_", file.Text, StringComparison.Ordinal));

    [Fact]
    public void Hosts_write_to_each_other_alone_and_all_to_all() => Assert.All(Groups().Where(group => group.Count() > 1), group =>
    {
        var sources = group.Select(instance => instance.Source).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain("", sources);
        Assert.All(group, instance => Assert.True(sources.Except([instance.Source]).ToHashSet().SetEquals(instance.Peers)));
    });

    [Fact]
    public void No_connection_is_cut_within_the_time_that_a_watch_may_be_silent() => Assert.All(Haproxy("frontend kube-apiserver"), text =>
    {
        var defaults = Section(text, "defaults");
        var hours = Regex.Matches(defaults, @"^    timeout (client|server) (\d+)h$", RegexOptions.Multiline).Select(match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, hours.Count);
        Assert.Single(hours.Distinct());
        Assert.True(hours[0] > LongestSilenceInHours);
        Assert.DoesNotContain("timeout", Section(text, "frontend kube-apiserver") + Section(text, "backend kube-apiservers"), StringComparison.Ordinal);
    });

    [Fact]
    public void API_servers_are_asked_over_TLS_whether_they_are_ready() => Assert.All(All, rendered => Assert.All(rendered.Files.Where(file => file.Path.StartsWith("haproxy/", StringComparison.Ordinal)), file =>
    {
        var backend = Section(file.Text, "backend kube-apiservers");
        if (backend.Length == 0)
            return;
        var path = rendered.Cluster.Versions.KubernetesRelease.HasReadyz ? "/readyz" : "/healthz";
        Assert.Contains($"option httpchk GET {path}\n", backend, StringComparison.Ordinal);
        Assert.Matches(@"default-server .*\bcheck check-ssl\b", backend);
    }));

    [Fact]
    public void A_check_without_credentials_expects_an_API_server_that_is_ready() => Assert.All(All, rendered => Assert.All(rendered.Files.Where(file => file.Path.StartsWith("haproxy/", StringComparison.Ordinal)), file =>
    {
        var backend = Section(file.Text, "backend kube-apiservers");
        if (backend.Length > 0)
            Assert.Contains("http-check expect status 200\n", backend, StringComparison.Ordinal);
    }));

    [Fact]
    public void Traefik_trusts_exactly_the_addresses_that_HAProxy_sends_from() => Assert.All(All.Where(HasEdge), rendered =>
    {
        var sources = rendered.Files.SelectMany(file => Regex.Matches(file.Text, @"^    source (\S+)$", RegexOptions.Multiline)).Select(match => match.Groups[1].Value.Trim('[', ']')).ToHashSet(StringComparer.Ordinal);
        var traefik = rendered.Files.Where(file => file.Path.StartsWith("traefik/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, traefik.Count);
        Assert.All(traefik, file =>
        {
            var trusted = Regex.Matches(file.Text, @"proxyProtocol\.trustedIPs=([^""]+)""").Select(match => match.Groups[1].Value.Split(',')).ToList();
            Assert.Equal(rendered.Cluster.Exposure.EdgePorts.Length, trusted.Count);
            Assert.All(trusted, addresses => Assert.True(sources.SetEquals(addresses)));
            Assert.DoesNotContain("insecure", file.Text, StringComparison.OrdinalIgnoreCase);
        });
    });

    [Fact]
    public void HAProxy_sends_to_ports_that_Traefik_listens_on_and_to_all_its_hosts() => Assert.All(All.Where(HasEdge), rendered =>
    {
        var manifest = rendered.Files.Single(file => file.Path == "traefik/traefik.yaml").Text;
        foreach (var file in rendered.Files.Where(file => file.Text.Contains("backend traefik-", StringComparison.Ordinal)))
        {
            foreach (Match backend in Regex.Matches(file.Text, @"^backend traefik-(\S+)\n((?:    .*\n)+)", RegexOptions.Multiline))
            {
                var port = Regex.Match(manifest, $@"--entryPoints\.{backend.Groups[1].Value}\.address=:(\d+)""").Groups[1].Value;
                var servers = Regex.Matches(backend.Groups[2].Value, @"^    server (\S+) \S+:(\d+)", RegexOptions.Multiline).ToList();
                Assert.All(servers, server => Assert.Equal(port, server.Groups[2].Value));
                Assert.All(servers, server => Assert.Contains($"- {server.Groups[1].Value}\n", manifest, StringComparison.Ordinal));
                Assert.Equal(rendered.Cluster.Exposure.EdgeHosts.Length, servers.Count);
            }
        }
    });

    [Fact]
    public void The_clusters_have_what_these_tests_speak_of()
    {
        Assert.Contains(Groups(), group => group.Count() > 2);
        Assert.NotEmpty(Haproxy("frontend kube-apiserver"));
        Assert.Contains(All, HasEdge);
        Assert.Contains(Instances, instance => instance.Source.Contains(':', StringComparison.Ordinal));
    }

    private static bool HasEdge((EffectiveCluster Cluster, ImmutableArray<RenderedFile> Files) rendered) => rendered.Cluster.Exposure is { HasTraefik: true, EdgeHosts.IsEmpty: false };

    private static bool IsKeepalived(RenderedFile file) => file.Path.EndsWith("/keepalived.conf", StringComparison.Ordinal);

    private static IEnumerable<IGrouping<(int, string), Instance>> Groups() => Instances.GroupBy(instance => (instance.Cluster, instance.Name));

    private static IEnumerable<string> Haproxy(string section) => All.SelectMany(rendered => Haproxy(section, rendered.Files));

    private static IEnumerable<string> Haproxy(string section, ImmutableArray<RenderedFile> files) => files.Select(file => file.Text).Where(text => Section(text, section).Length > 0);

    private static string Section(string text, string name) => Regex.Match(text, $@"^{name}\n((?:    .*\n)+)", RegexOptions.Multiline).Groups[1].Value;

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.Fixtures, "good*.yaml", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "clusters"), "clusterspec.yaml", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);

    private static (EffectiveCluster, ImmutableArray<RenderedFile>)? Render(string file)
    {
        using var stream = File.OpenRead(file);
        var result = ClusterLinter.Lint(stream, Path.GetFileName(file));
        return result.HasErrors || result.Effective is not { } cluster
            ? null
            : (cluster, [.. ClusterRenderer.Render(cluster, Path.GetFileName(file), targets: ["haproxy", "keepalived", "traefik"])]);
    }

    private sealed record Instance(int Cluster, string Name, string Text, int Priority, int? Weight, string Source, ImmutableArray<string> Peers)
    {
        public static IEnumerable<Instance> Read(int cluster, RenderedFile file)
        {
            foreach (Match block in Regex.Matches(file.Text, @"^vrrp_instance (\S+) \{\n((?:    .*\n)+)\}", RegexOptions.Multiline))
            {
                var (name, text) = (block.Groups[1].Value, block.Groups[2].Value);
                var weight = Regex.Match(file.Text, $@"^vrrp_script {name}_alive \{{\n(?:    .*\n)*    weight (-\d+)\n", RegexOptions.Multiline).Groups[1].Value;
                Assert.Equal(weight.Length > 0, text.Contains($"        {name}_alive\n", StringComparison.Ordinal));
                yield return new(
                    cluster, name, text,
                    int.Parse(Regex.Match(text, @"    priority (\d+)\n").Groups[1].Value, CultureInfo.InvariantCulture),
                    weight.Length > 0 ? int.Parse(weight, CultureInfo.InvariantCulture) : null,
                    Regex.Match(text, @"    unicast_src_ip (\S+)\n").Groups[1].Value,
                    [.. Regex.Match(text, @"    unicast_peer \{\n((?:        \S+\n)+)").Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
            }
        }
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering;
using Semver;
using YamlDotNet.RepresentationModel;

namespace ClusterSpec.Tests.Rendering;

/// <summary>What etcd would refuse, or worse would not, and no file can bring about, held over every cluster of the fixtures that has no error.</summary>
public sealed partial class EtcdInvariantTests
{
    private static readonly ImmutableSortedDictionary<string, Rendered> All =
        Files().Select(Render).OfType<Rendered>().ToImmutableSortedDictionary(rendered => rendered.File, rendered => rendered, StringComparer.Ordinal);

    public static TheoryData<string> Clusters => [.. All.Keys];

    public static TheoryData<string> Versions =>
        [.. EtcdReleases.All.SelectMany(release => new[] { release.Minor, release.LatestPatch }).Select(version => $"{version}")];

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Every_member_drops_history_by_itself(string file)
    {
        var etcd = All[file].Cluster.Etcd;
        Assert.Equal(etcd.IsKubeadmsOwn ? 0 : etcd.Members.Length * (etcd.HasEvents.Value ? 2 : 1), All[file].Configurations.Length);
        Assert.All(All[file].Configurations, conf => Assert.Contains("auto-compaction-retention", conf.Keys));
        if (etcd.IsKubeadmsOwn)
            Assert.Contains("auto-compaction-retention", All[file].Files.Single(one => one.Path == "kubeadm/init.yaml").Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_key_is_one_that_the_version_does_not_read(string file) => Assert.All(All[file].Configurations, conf =>
        Assert.All(conf.Keys, key => Assert.True(EtcdSettings.AreRead(All[file].Cluster.Etcd.Version.Value, key), key)));

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Nothing_is_served_or_asked_without_a_certificate(string file) => Assert.All(All[file].Configurations, conf =>
    {
        foreach (var urls in new[] { "listen-peer-urls", "listen-client-urls", "initial-advertise-peer-urls", "advertise-client-urls" })
            Assert.All(conf[urls].Split(','), url => Assert.StartsWith("https://", url, StringComparison.Ordinal));
        foreach (var security in new[] { "client-transport-security", "peer-transport-security" })
            Assert.Equal("cert-file client-cert-auth=true key-file trusted-ca-file", conf[security]);

        // metrics alone, and on the host alone
        Assert.All(conf.GetValueOrDefault("listen-metrics-urls", "http://127.0.0.1:1").Split(','), url => Assert.Matches("^http://(127\\.0\\.0\\.1|\\[::1\\]):", url));
    });

    [Theory]
    [MemberData(nameof(Clusters))]
    public void A_restore_hides_that_revisions_went_back_where_the_version_can(string file)
    {
        var can = EtcdReleases.RestoreBump.HoldsFor(All[file].Cluster.Etcd.Version.Value);
        Assert.All(All[file].Files.Where(rendered => rendered.Path.EndsWith("/etcd-restore", StringComparison.Ordinal)), script =>
            Assert.Equal(can, script.Text.Contains("--bump-revision 1000000000 --mark-compacted", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void The_certificates_that_files_name_are_those_that_the_script_makes(string file)
    {
        var rendered = All[file];
        if (rendered.Cluster.Etcd.IsKubeadmsOwn)
            return;
        var script = rendered.Files.Single(one => one.Path == "etcd/certificates.sh").Text;
        var made = Made().Matches(script).SelectMany(match => match.Groups[1].Value == "ca_for" ? [match.Groups[2].Value] : new[] { $"{match.Groups[2].Value}.crt", $"{match.Groups[2].Value}.key" }).ToHashSet();
        var wanted = rendered.Files.Where(one => one.Target == "etcd" && one.Hosts.Length == 1)
            .SelectMany(one => Named().Matches(one.Text).Select(match => $"{one.Hosts[0]}{match.Value}"))
            .Concat(rendered.Cluster.ControlPlane.Hosts.SelectMany(host => Named().Matches(rendered.Files.Single(one => one.Path == "kubeadm/init.yaml").Text)
                .Where(match => match.Value.Contains("etcd", StringComparison.Ordinal)).Select(match => $"{host.Label}{match.Value}")));
        Assert.Subset(made, wanted.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void No_step_of_an_upgrade_jumps_a_minor(string version) => Assert.All(Walk(version), step =>
        Assert.True(step.To.IsSameMinor(step.From) || (step.To.Major == step.From.Major && step.To.Minor == step.From.Minor + 1), $"{step}"));

    [Theory]
    [MemberData(nameof(Versions))]
    public void No_step_of_an_upgrade_starts_below_the_patch_that_its_guide_wants(string version) => Assert.All(Walk(version), step =>
        Assert.True(step.To.IsSameMinor(step.From) || EtcdReleases.Find(step.From)?.UpgradeFloor is not { } floor || step.From.IsAtLeast(floor), $"{step}"));

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_way_back_is_told_where_there_is_none(string file)
    {
        // one minor, and to 3.4 at the lowest
        var steps = Step().Matches(All[file].Files.Where(one => one.Path == "etcd/README.md").Select(one => one.Text).SingleOrDefault(""));
        Assert.Equal(EtcdUpgrades.Steps(All[file].Cluster.Etcd.Version.Value).Length, steps.Count);
        Assert.All(steps, step =>
        {
            var (from, to) = (SemVersion.Parse(step.Groups[1].Value, SemVersionStyles.Strict), SemVersion.Parse(step.Groups[2].Value, SemVersionStyles.Strict));
            var back = step.Groups[3].Value;
            Assert.Equal(!from.IsSameMinor(to) && to.IsBelow(new SemVersion(3, 5, 0)), back.Contains("no way back but the snapshot", StringComparison.Ordinal));
            Assert.Equal(!from.IsSameMinor(to) && EtcdReleases.Downgrade.HoldsFor(to), back.Contains($"downgrade enable {from.ToMinorText()}`", StringComparison.Ordinal));
        });
    }

    private static IEnumerable<(SemVersion From, SemVersion To)> Walk(string version)
    {
        var from = SemVersion.Parse(version, SemVersionStyles.Strict);
        var steps = EtcdUpgrades.Steps(from);
        return steps.Prepend(from).Zip(steps);
    }

    [GeneratedRegex(@"^(certificate|ca_for) (\S+)", RegexOptions.Multiline)]
    private static partial Regex Made();

    [GeneratedRegex(@"/etc/(?:etcd|kubernetes)/pki/[-a-z/]+\.(?:crt|key)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^### (\S+) to (\S+)$.*?^Back: (.*?)$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Step();

    // A file with errors is the matter of the test of fixtures.
    private static Rendered? Render(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Fixtures, file));
        var result = ClusterLinter.Lint(stream, Path.GetFileName(file));
        if (result.HasErrors || result.Effective is not { } cluster)
            return null;
        var files = ClusterRenderer.Render(cluster, "spec.yaml", targets: ["etcd", "kubeadm"]);
        return new Rendered(file, cluster, files, [.. files.Where(one => one.Path.EndsWith(".conf.yaml", StringComparison.Ordinal)).Select(Configuration)]);
    }

    // Top-level keys; a mapping by the names in it, with what is true.
    private static ImmutableSortedDictionary<string, string> Configuration(RenderedFile file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(file.Text));
        return ((YamlMappingNode)stream.Documents[0].RootNode).ToImmutableSortedDictionary(entry => $"{entry.Key}", entry => entry.Value is YamlMappingNode inner
            ? string.Join(' ', inner.OrderBy(pair => $"{pair.Key}", StringComparer.Ordinal).Select(pair => $"{pair.Value}" == "true" ? $"{pair.Key}=true" : $"{pair.Key}"))
            : $"{entry.Value}", StringComparer.Ordinal);
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "clusters"), "clusterspec.yaml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "rules"), "good*.yaml", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Fixtures, file))
            .Order(StringComparer.Ordinal);

    private sealed record Rendered(string File, EffectiveCluster Cluster, ImmutableArray<RenderedFile> Files, ImmutableArray<ImmutableSortedDictionary<string, string>> Configurations);
}

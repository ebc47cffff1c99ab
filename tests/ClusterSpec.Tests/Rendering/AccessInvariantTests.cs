using System.Text.RegularExpressions;
using ClusterSpec.Effective;
using ClusterSpec.Loading;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering;
using YamlDotNet.RepresentationModel;

namespace ClusterSpec.Tests.Rendering;

/// <summary>What would lock people out or let anybody in and no file can bring about, held over every cluster of the fixtures for every Kubernetes of the tables.</summary>
public sealed partial class AccessInvariantTests
{
    private static readonly string[] KeysOfLogins = ["oidc-issuer-url", "authentication-config"];

    public static TheoryData<string, string> Clusters()
    {
        TheoryData<string, string> data = [];
        foreach (var cluster in SampleClusters.Names)
        {
            // more hosts make no other way in, only a longer run
            foreach (var release in KubernetesReleases.All.Where(release => cluster is not ("large" or "nodes-5000") || release == KubernetesReleases.All[^1]))
                data.Add(cluster, release.LatestPatch.ToString());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_file_has_a_PodSecurityPolicy(string cluster, string kubernetes) =>
        Assert.All(Documents(Render(cluster, kubernetes), "PodSecurityPolicy"), document => Assert.NotEqual("PodSecurityPolicy", Text(document, "kind")));

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Logins_are_told_by_flags_or_by_a_file_and_never_by_both(string cluster, string kubernetes)
    {
        var files = Render(cluster, kubernetes, "kubeadm");
        var given = KeysOfLogins.Where(key => files.Any(file => file.Path == "kubeadm/init.yaml" && Argument(file.Text, key))).ToList();
        var asks = Effective(cluster, kubernetes).Security.Oidc is not null;
        Assert.Equal(asks ? 1 : 0, given.Count);
        Assert.Equal(given.Contains("authentication-config"), files.Any(file => file.Path == "kubeadm/authentication-config.yaml"));
    }

    // https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/apis/kubeadm/validation/validation.go
    [Theory]
    [MemberData(nameof(Clusters))]
    public void Nobody_joins_by_a_token_without_the_CA(string cluster, string kubernetes)
    {
        var joins = Documents(Render(cluster, kubernetes, "kubeadm"), "JoinConfiguration").Where(document => Text(document, "kind") == "JoinConfiguration").ToList();
        Assert.All(joins, join =>
        {
            var discovery = Assert.IsType<YamlMappingNode>(join.Children[new YamlScalarNode("discovery")]);
            Assert.True(
                discovery.Children.ContainsKey(new YamlScalarNode("file"))
                || (discovery.Children.TryGetValue(new YamlScalarNode("bootstrapToken"), out var token) && token is YamlMappingNode map
                    && map.Children.TryGetValue(new YamlScalarNode("caCertHashes"), out var hashes) && hashes is YamlSequenceNode { Children.Count: > 0 }));
        });
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void No_bootstrap_token_has_two_ends_or_none(string cluster, string kubernetes)
    {
        var files = Render(cluster, kubernetes, "kubeadm");
        Assert.All(Documents(files, "token").SelectMany(Maps).Where(map => map.Children.ContainsKey(new YamlScalarNode("token"))), token =>
        {
            Assert.False(token.Children.ContainsKey(new YamlScalarNode("ttl")) && token.Children.ContainsKey(new YamlScalarNode("expires")));
            Assert.DoesNotContain(Text(token, "ttl"), new[] { "0", "0s" });
        });
        Assert.All(files.SelectMany(file => CreatesToken().Matches(file.Text)), command => Assert.Matches("--ttl [1-9]", command.Value));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void A_firewall_drops_nothing_but_the_API(string cluster, string kubernetes)
    {
        var effective = Effective(cluster, kubernetes);
        var api = new HashSet<string> { $"{EffectiveControlPlane.ApiServerPort}", $"{effective.ControlPlane.Port.Value}" };
        Assert.DoesNotContain(NetworkPorts.Of(effective), need => api.Contains($"{need.Port}"));
        var rules = ClusterRenderer.Render(effective, "spec.yaml", targets: ["firewall"]).Where(file => file.Path.Contains("/etc/clusterspec/", StringComparison.Ordinal)).ToList();
        Assert.Equal(effective.Security.ApiAllowFrom.IsEmpty, rules.Count == 0);
        Assert.All(rules, file =>
        {
            var drops = file.Text.Split('\n').Where(line => !line.StartsWith('#') && line.Contains("drop", StringComparison.OrdinalIgnoreCase)).ToList();
            Assert.Single(drops);
            var ports = TcpPorts().Match(drops[0]);
            Assert.True(ports.Success, drops[0]);
            Assert.Subset(api, ports.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries).ToHashSet());
            Assert.DoesNotContain("policy drop", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("flush", WithoutComments(file.Text), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void What_Dex_reads_is_YAML_without_a_secret(string cluster, string kubernetes)
    {
        var files = Render(cluster, kubernetes, "dex");
        foreach (var map in Documents(files.Where(file => file.Path == "dex/config.yaml"), "config.yaml"))
        {
            var text = Text(Assert.IsType<YamlMappingNode>(map.Children[new YamlScalarNode("data")]), "config.yaml");
            var inner = new YamlStream();
            inner.Load(new StringReader(text));
            Assert.All(Maps(inner.Documents[0].RootNode), part =>
            {
                foreach (var key in (string[])["bindPW", "clientSecret", "secret"])
                    Assert.True(Text(part, key) is "" or ['$', ..], key);
            });
        }
    }

    private static string WithoutComments(string text) => string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith('#')));

    private static bool Argument(string text, string key) =>
        text.Contains($"\n    {key}: ", StringComparison.Ordinal) || text.Contains($"\n    - name: {key}\n", StringComparison.Ordinal);

    private static EffectiveCluster Effective(string cluster, string kubernetes)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Fixtures, "clusters", cluster, SampleClusters.FileName));
        var written = ClusterLoader.Load(stream, SampleClusters.FileName).Cluster ?? throw new InvalidOperationException("not even a mapping");
        return EffectiveResolver.Resolve(written with { Versions = new() { Kubernetes = kubernetes } });
    }

    private static List<RenderedFile> Render(string cluster, string kubernetes, string? target = null) =>
        [.. ClusterRenderer.Render(Effective(cluster, kubernetes), "spec.yaml", targets: target is null ? null : [target])];

    // Only files with the word are read: reading all takes longer than all the rest.
    private static IEnumerable<YamlMappingNode> Documents(IEnumerable<RenderedFile> files, string word)
    {
        foreach (var file in files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && file.Text.Contains(word, StringComparison.Ordinal)))
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(file.Text));
            foreach (var document in yaml.Documents.Select(document => document.RootNode).OfType<YamlMappingNode>())
                yield return document;
        }
    }

    private static IEnumerable<YamlMappingNode> Maps(YamlDotNet.RepresentationModel.YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Values.SelectMany(Maps).Prepend(map),
        YamlSequenceNode list => list.Children.SelectMany(Maps),
        _ => [],
    };

    private static string Text(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? (node as YamlScalarNode)?.Value ?? "" : "";

    [GeneratedRegex(@"kubeadm token create(?!`)[^`\n]*")]
    private static partial Regex CreatesToken();

    [GeneratedRegex(@"(?:tcp dport \{ |-p tcp -m multiport --dports )([0-9, ]+?)(?: \}| -j)")]
    private static partial Regex TcpPorts();
}

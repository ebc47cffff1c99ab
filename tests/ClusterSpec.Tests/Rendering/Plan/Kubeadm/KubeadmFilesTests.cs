using ClusterSpec.Effective;
using ClusterSpec.Loading;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering;
using YamlDotNet.RepresentationModel;
using YamlNode = YamlDotNet.RepresentationModel.YamlNode;

namespace ClusterSpec.Tests.Rendering.Plan.Kubeadm;

/// <summary>What holds for kubeadm's files of every cluster, rendered for every Kubernetes of the tables.</summary>
public sealed class KubeadmFilesTests
{
    private const int PortLimit = 65535;

    public static TheoryData<string, string> Clusters()
    {
        TheoryData<string, string> data = [];
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Repository.Fixtures, "clusters")).Order(StringComparer.Ordinal))
        {
            foreach (var release in KubernetesReleases.All)
                data.Add(Path.GetFileName(folder), release.LatestPatch.ToString());
        }

        return data;
    }

    // Which configuration a kubeadm reads: https://kubernetes.io/docs/reference/config-api/
    [Theory]
    [MemberData(nameof(Clusters))]
    public void Every_document_is_of_the_version_that_the_Kubernetes_reads(string cluster, string kubernetes)
    {
        var minor = int.Parse(kubernetes.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture);
        var api = minor switch { < 22 => "kubeadm.k8s.io/v1beta2", < 31 => "kubeadm.k8s.io/v1beta3", _ => "kubeadm.k8s.io/v1beta4" };
        var documents = Documents(Render(cluster, kubernetes)).Where(document => Text(document, "apiVersion").StartsWith("kubeadm.", StringComparison.Ordinal)).ToList();
        Assert.Contains(documents, document => Text(document, "kind") == "InitConfiguration");
        Assert.Contains(documents, document => Text(document, "kind") == "ClusterConfiguration");
        Assert.All(documents, document => Assert.Equal(api, Text(document, "apiVersion")));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Arguments_are_a_list_from_v1beta4_on_and_a_map_before(string cluster, string kubernetes)
    {
        var documents = Documents(Render(cluster, kubernetes)).ToList();
        var arguments = documents.SelectMany(Nodes).OfType<YamlMappingNode>()
            .SelectMany(map => map.Children).Where(pair => pair.Key is YamlScalarNode { Value: "extraArgs" or "kubeletExtraArgs" }).Select(pair => pair.Value).ToList();
        Assert.NotEmpty(arguments);
        var isList = documents.Any(document => Text(document, "apiVersion") == "kubeadm.k8s.io/v1beta4");
        Assert.All(arguments, value => Assert.Equal(isList, value is YamlSequenceNode));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void The_endpoint_has_the_port_that_HAProxy_listens_on(string cluster, string kubernetes)
    {
        var files = Render(cluster, kubernetes);
        var endpoint = Text(Configuration(files), "controlPlaneEndpoint");
        var port = endpoint[(endpoint.LastIndexOf(':') + 1)..];
        Assert.InRange(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), 1, PortLimit);
        foreach (var file in files.Where(file => file.Target == "haproxy"))
            Assert.All(Binds(file.Text), bind => Assert.EndsWith(":" + port, bind, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void The_certificate_of_the_API_server_has_every_name_that_it_is_reached_by(string cluster, string kubernetes)
    {
        var effective = Effective(cluster, kubernetes);
        var configuration = Configuration([.. ClusterRenderer.Render(effective, "spec.yaml")]);
        var names = Child<YamlSequenceNode>(Child<YamlMappingNode>(configuration, "apiServer"), "certSANs").Select(node => ((YamlScalarNode)node).Value).ToHashSet();
        var controlPlane = effective.ControlPlane;
        Assert.Contains(controlPlane.EndpointHost.Value, names);
        if (controlPlane.Vip.Value is { } vip)
            Assert.Contains(vip.ToString(), names);
        Assert.All(controlPlane.Hosts.Concat(controlPlane.LoadBalancerHosts), host =>
        {
            Assert.Contains(host.Name, names);
            Assert.Contains(host.Address.ToString(), names);
        });
    }

    [Theory]
    [InlineData("1.36.5", "3.6.8", null, null)]
    [InlineData("1.36.0", "3.6.8", null, "3.6.8-0")]
    [InlineData("1.36.5", "3.6.0", "quay.io/coreos", "v3.6.0")]
    public void An_etcd_that_kubeadm_would_not_take_by_itself_is_named_with_its_registry(string kubernetes, string etcd, string? repository, string? tag)
    {
        var written = Written("small");
        var effective = EffectiveResolver.Resolve(written with
        {
            Versions = new() { Kubernetes = kubernetes },
            Etcd = new() { Version = etcd, Deployment = EtcdDeployment.StaticPod },
        });
        var local = Child<YamlMappingNode>(Child<YamlMappingNode>(Configuration([.. ClusterRenderer.Render(effective, "spec.yaml")]), "etcd"), "local");
        Assert.Equal((repository, tag), (Optional(local, "imageRepository"), Optional(local, "imageTag")));
    }

    private static Cluster Written(string cluster)
    {
        using var stream = File.OpenRead(Path.Combine(Repository.Fixtures, "clusters", cluster, "clusterspec.yaml"));
        var loaded = ClusterLoader.Load(stream, "clusterspec.yaml");
        Assert.NotNull(loaded.Cluster);
        return loaded.Cluster;
    }

    private static EffectiveCluster Effective(string cluster, string kubernetes) =>
        EffectiveResolver.Resolve(Written(cluster) with { Versions = new() { Kubernetes = kubernetes } });

    private static List<RenderedFile> Render(string cluster, string kubernetes) => [.. ClusterRenderer.Render(Effective(cluster, kubernetes), "spec.yaml")];

    private static IEnumerable<YamlMappingNode> Documents(IEnumerable<RenderedFile> files)
    {
        foreach (var file in files.Where(file => file.Target == "kubeadm" && file.Path.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(file.Text));
            foreach (var document in yaml.Documents)
                yield return (YamlMappingNode)document.RootNode;
        }
    }

    private static YamlMappingNode Configuration(IEnumerable<RenderedFile> files) =>
        Documents(files).Single(document => Text(document, "kind") == "ClusterConfiguration");

    private static IEnumerable<YamlNode> Nodes(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Values.SelectMany(Nodes).Prepend(map),
        YamlSequenceNode list => list.Children.SelectMany(Nodes).Prepend(list),
        _ => [node],
    };

    private static IEnumerable<string> Binds(string configuration) => configuration.Split('\n').Select(line => line.Trim())
        .SkipWhile(line => line != "frontend kube-apiserver").TakeWhile(line => !line.StartsWith("backend", StringComparison.Ordinal))
        .Where(line => line.StartsWith("bind ", StringComparison.Ordinal));

    private static T Child<T>(YamlMappingNode map, string key)
        where T : YamlNode => Assert.IsType<T>(map.Children[new YamlScalarNode(key)]);

    private static string? Optional(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? ((YamlScalarNode)node).Value : null;

    private static string Text(YamlMappingNode map, string key) => Optional(map, key) ?? "";
}

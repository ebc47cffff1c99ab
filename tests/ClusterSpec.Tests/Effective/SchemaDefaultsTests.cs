using ClusterSpec.Effective;
using ClusterSpec.Loading;
using ClusterSpec.Tests.Documents;
using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Effective;

/// <summary>The defaults that the schema names are those that are resolved: a file that writes one out is the same cluster.</summary>
public sealed class SchemaDefaultsTests
{
    /// <summary>Every section is there, with no more than it must have.</summary>
    private static readonly JObject Base = JObject.Parse("""
        {
          "apiVersion": "clusterspec/v1", "kind": "Cluster",
          "metadata": { "name": "defaults" },
          "versions": { "kubernetes": "1.35.4" },
          "addressing": { "nodes": ["192.168.56.0/24"] },
          "pools": [
            { "name": "all", "roles": ["control-plane", "etcd", "worker", "edge"],
              "machine": { "cpu": 8, "memory": "16Gi", "disk": { "type": "ssd", "size": "300Gi" }, "nic": "10G" }, "addresses": "192.168.56.11-192.168.56.13" }
          ],
          "controlPlane": { "endpoint": { "host": "api.example.com" }, "loadBalancer": { "pool": "all" } },
          "etcd": { "backup": {} },
          "network": { "calico": { "pools": [{ "name": "pods", "cidr": "10.233.64.0/18" }], "bgp": { "serviceAdvertisement": {} } } },
          "exposure": { "edge": { "pool": "all" } },
          "security": { "oidc": { "provider": "dex", "issuer": "https://dex.example.com", "clientId": "kubernetes" } }
        }
        """);

    public static TheoryData<string> Paths => [.. SchemaKeys.All.Where(key => key.Written["default"] is not null).Select(key => key.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Writing_a_default_out_changes_nothing(string path)
    {
        var written = Key(path).Written["default"] ?? throw new InvalidOperationException("no default");

        Assert.Equal(Resolved(With(path, null)), Resolved(With(path, written)));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Writing_something_else_changes_the_cluster(string path)
    {
        var usual = Resolved(With(path, null));
        var others = Others(Key(path)).ToList();

        Assert.True(others.Count == 0 || others.Exists(other => Resolved(With(path, other)) != usual));
    }

    private static SchemaKey Key(string path) => SchemaKeys.All.Single(key => key.Path == path);

    // Values that the schema takes and that are not the default; none where there is no other word.
    private static IEnumerable<JToken> Others(SchemaKey key)
    {
        var usual = key.Written["default"];
        var shown = (key.Said("enum") ?? new JArray()).Concat(key.Said("examples") ?? new JArray());
        IEnumerable<JToken> candidates = usual switch
        {
            JValue { Value: bool flag } => [new JValue(!flag)],
            JValue { Value: long number } => [new JValue(number + 1)],
            _ => shown.Concat(Enumerable.Range(0, 20).Where(_ => key.Actual["enum"] is null).Select(seed => new DocumentDrawing(new Random(seed)).Value(key.Written))),
        };
        return candidates.Where(candidate => !JToken.DeepEquals(candidate, usual));
    }

    private static JObject With(string path, JToken? value)
    {
        var document = (JObject)Base.DeepClone();
        // the plugin that the file does not choose counts for nothing
        if (path.StartsWith("network.flannel.", StringComparison.Ordinal))
            document["network"] = JObject.Parse("""{ "plugin": "flannel", "flannel": { "backend": "vxlan" } }""");
        JToken here = document;
        var keys = path.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');
        foreach (var key in keys[..^1])
        {
            if (key != "[]" && here[key] is null)
                here[key] = new JObject();
            here = (key == "[]" ? here[0] : here[key]) ?? throw new InvalidOperationException($"{path}: the list is empty");
        }

        ((JObject)here).Remove(keys[^1]);
        if (value is not null)
            here[keys[^1]] = value.DeepClone();
        return document;
    }

    private static string Resolved(JObject document)
    {
        var loaded = ClusterLoader.Load(document.ToString(), "defaults.yaml");
        Assert.Empty(loaded.Diagnostics);
        return EffectiveText.Of(EffectiveResolver.Resolve(loaded.Cluster ?? throw new InvalidOperationException("not even a mapping")));
    }
}

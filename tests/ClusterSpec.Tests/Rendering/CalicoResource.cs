using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Effective;
using ClusterSpec.Rendering;
using YamlDotNet.RepresentationModel;

namespace ClusterSpec.Tests.Rendering;

/// <summary>A rendered resource of Calico, read back.</summary>
/// <param name="Kind">Its kind; empty for a patch of a node.</param>
/// <param name="Root">The document.</param>
internal sealed record CalicoResource(string Kind, YamlMappingNode Root)
{
    /// <summary>Names of the fields below spec.</summary>
    public ImmutableArray<string> Fields => Find("spec") is YamlMappingNode spec ? [.. spec.Children.Keys.Select(key => $"{key}")] : [];

    /// <summary>Every resource of a cluster, file by file.</summary>
    public static ImmutableArray<CalicoResource> Of(EffectiveCluster cluster) =>
    [
        .. ClusterRenderer.Render(cluster, "clusterspec.yaml", targets: ["calico"]).Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).SelectMany(file => Read(file.Text)),
    ];

    /// <summary>The text at keys joined by dots; null where there is none.</summary>
    public string? Text(string keys) => (Find(keys) as YamlScalarNode)?.Value;

    /// <summary>Whether something stands at keys joined by dots.</summary>
    public bool Has(string keys) => Find(keys) is not null;

    public int? Number(string keys) => int.TryParse(Text(keys), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private YamlNode? Find(string keys)
    {
        YamlNode? node = Root;
        foreach (var key in keys.Split('.'))
            node = node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
        return node;
    }

    private static IEnumerable<CalicoResource> Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        foreach (var root in stream.Documents.Select(document => document.RootNode).OfType<YamlMappingNode>())
        {
            var resource = new CalicoResource("", root);
            yield return resource with { Kind = resource.Text("kind") ?? "" };
        }
    }
}

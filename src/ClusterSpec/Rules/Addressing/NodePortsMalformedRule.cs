using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing;

internal sealed class NodePortsMalformedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "node-ports-malformed",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "the node ports are no range of ports",
        What = "Reads exposure.nodePorts. A port outside 1 to 65535, and a range that ends before it begins, is an error.",
        Why = "The API server does not start with such a range.",
        Fix = "Write the lower port first; both lie between 1 and 65535.",
        Fixes = FixSafety.Safe,
        Note = "Kubespray does not check this",
        Sources = [new("kube-apiserver: --service-node-port-range", "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Exposure.NodePorts];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var ports = cluster.Exposure.NodePorts;
        if (ports.Value is not null || cluster.Written.Exposure?.NodePorts is not { } text)
            yield break;
        var ends = text.Split('-');
        var range = default(PortRange);
        var turned = ends.Length == 2 && PortRange.TryParse($"{ends[1]}-{ends[0]}", out range) ? range.ToString() : null;
        yield return Error(ports.Path, turned is null
            ? (Phrase)$"the node ports {ShownText.Of(text)} have a port outside 1 to {PortRange.MostPort}: take 30000-32767"
            : $"the node ports {ShownText.Of(text)} end before they begin: write {turned}") with
        {
            Fix = turned is not null && range.First >= 30000 && !range.Contains(cluster.ControlPlane.Port.Value) && !cluster.Exposure.EdgePorts.Any(port => range.Contains(port)) ? FindingFix.Set(ports.Path, turned) : null,
        };
    }
}

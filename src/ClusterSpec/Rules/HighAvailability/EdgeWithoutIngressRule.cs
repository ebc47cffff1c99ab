using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.HighAvailability;

internal sealed class EdgeWithoutIngressRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "edge-without-ingress",
        Section = "HighAvailability",
        Severity = Severity.Warning,
        Title = "nothing is known to stand behind the edge",
        What = "An edge without an ingress controller in exposure.ingress is a warning.",
        Why = "HAProxy of the edge hands its ports to Traefik on the same hosts. Without it no HAProxy is set up there: keepalived moves the address, and nothing answers at it.",
        Fix = "Take Traefik (exposure.ingress.controller: traefik), or set up by hand what is to answer on the hosts.",
        Sources = [new("Traefik: entry points, PROXY protocol", "https://doc.traefik.io/traefik/routing/entrypoints/#proxyprotocol")],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Exposure.Edge, ClusterPath.Root.Exposure.Ingress.Controller,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Exposure is { Edge: not null, HasTraefik: false })
            yield return Warning(ClusterPath.Root.Exposure.Edge, "the edge has nobody to hand traffic to: give exposure.ingress.controller: traefik");
    }
}

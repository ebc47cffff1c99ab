using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Calico;

internal sealed class AsNumberUnusableRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "as-number-unusable",
        Section = "Calico",
        Severity = Severity.Error,
        Title = "an AS number is zero or longer than 32 bits",
        What = "Reads every AS number that is written with a dot: two numbers of 16 bits, 0 to 65535 each. What is above, and 0.0, is an error.",
        Why = "Calico refuses a number that does not fit 32 bits, and BGP speakers refuse a session with AS 0.",
        Fix = "Write the number plain, or both halves up to 65535: 64086.59904 is 4200000000.",
        Sources =
        [
            new("RFC 5396: asdot notation", "https://www.rfc-editor.org/rfc/rfc5396"),
            new("RFC 7607: AS 0", "https://www.rfc-editor.org/rfc/rfc7607"),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } =
    [
        ClusterPath.Root.Network.Plugin, ClusterPath.Root.Network.Calico.Bgp.AsNumber, ClusterPath.Root.Network.Calico.Bgp.Peers.Any.AsNumber, ClusterPath.Root.Network.Calico.Bgp.Racks,
        ClusterPath.Root.Pools.Any.AsNumber, ClusterPath.Root.Pools.Any.Nodes.Any.AsNumber,
    ];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Network.Calico is null)
            yield break;
        foreach (var number in WrittenAsNumbers.Of(cluster))
        {
            var read = Choices.AsNumber(number.Choice);
            if (read is null)
                yield return Error(number.Path, $"AS number {Written(number)} does not fit 32 bits: each half goes up to {ushort.MaxValue}");
            else if (read.Value.Value == 0)
                yield return Error(number.Path, "AS number 0 is reserved and no BGP speaker takes it: take one of 64512 to 65534");
        }
    }

    private static string Written(WrittenAsNumber number) => ShownText.Of(number.Choice.Text ?? $"{number.Choice.Integer}");
}

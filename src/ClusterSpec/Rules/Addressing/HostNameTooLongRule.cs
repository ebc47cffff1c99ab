using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Addressing;

internal sealed class HostNameTooLongRule : ClusterRule
{
    // A DNS label (RFC 1123), and a label's value: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
    private const int MostCharacters = 63;

    public override RuleDescription Description { get; } = new()
    {
        Name = "host-name-too-long",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "a host's name is longer than 63 characters",
        What = "Counts the characters of the names that hosts of a range are given, which are the pool's name, a hyphen and a number. More than 63 are an error. Names of listed hosts are checked by their form.",
        Why = "The kubelet labels its node with its name, and a label takes 63 characters: the API server refuses the node.",
        Fix = "Give the pool a shorter name.",
        Sources = [new("Kubernetes: DNS label names", "https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Addresses];

    // All hosts of a range have names of one length.
    public override IEnumerable<Finding> Check(EffectiveCluster cluster) =>
        from pool in cluster.Pools
        where pool.Written.Nodes is null && !pool.Hosts.IsEmpty
        let length = pool.Hosts[0].Name?.Length ?? 0
        where length > MostCharacters
        select Error(pool.Path.Name, $"hosts of the pool get names of {length} characters, of which a node's name may have {MostCharacters}") with
        {
            Label = $"{pool.Name.Length} characters, and {length - pool.Name.Length} for the number",
            Help = $"shorten the pool's name to {MostCharacters - (length - pool.Name.Length)} characters",
        };
}

using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Addressing;

internal sealed class DuplicateNodeNameRule : ClusterRule
{
    private static readonly char[] Digits = [.. "0123456789"];

    public override RuleDescription Description { get; } = new()
    {
        Name = "duplicate-node-name",
        Section = "Addressing",
        Severity = Severity.Error,
        Title = "two hosts have the same name",
        What = "Holds the names of all hosts of all pools against each other, listed ones and those of ranges, which are named after their pool. It is an error, reported once for each host of a list and once for each pool of a range, at the later place.",
        Why = "Kubernetes knows a node by its name: the second host takes the first one's place. An Ansible inventory makes one host of the two.",
        Fix = "Give each host a name of its own.",
        Note = "Ansible does not check this",
        Sources = [new("Kubernetes: node name uniqueness", "https://kubernetes.io/docs/concepts/architecture/nodes/#node-name-uniqueness")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Pools.Any.Name, ClusterPath.Root.Pools.Any.Nodes.Any.Name, ClusterPath.Root.Pools.Any.Addresses];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var first = new Dictionary<string, EffectiveHost>(StringComparer.Ordinal);
        var later = cluster.Hosts.Where(host => host.Name is { } name && !first.TryAdd(name, host));
        return later.GroupBy(Place, StringComparer.Ordinal).Select(group => Same(group.Key, [.. group], first)).ToList();
    }

    private Finding Same(string place, ImmutableArray<EffectiveHost> hosts, Dictionary<string, EffectiveHost> names)
    {
        var (host, name) = (hosts[0], hosts[0].Name ?? "");
        var other = names[name];
        return Error(place, hosts.Length == 1
            ? (Phrase)$"the name {ShownText.Of(name)} is given to two hosts"
            : $"{CountWords.Of(hosts.Length)} hosts of pool {ShownText.Of(host.Pool.Name)} have names that others have, such as {ShownText.Of(name)}") with
        {
            Label = host.Address is { } address ? (Phrase)$"{ShownText.Of(name)} {address}" : null,
            Help = place == host.Pool.Path.Name
                ? (Phrase)"hosts of a range are named after their pool: give the pool another name"
                : $"give each host a name of its own, for example {ShownText.Of(Unused(name, host.Pool.Hosts.Length, names))}",
            Related = [new RelatedPath(Place(other), other.Address is { } first ? (Phrase)$"{ShownText.Of(name)} {first}" : $"{ShownText.Of(name)} is given here")],
        };
    }

    // Hosts of a range take their name from the pool.
    private static string Place(EffectiveHost host) =>
        host.Pool.Written.Nodes is null ? host.Pool.Path.Name : host.Pool.Path.Nodes[host.Index].Name;

    private static string Unused(string name, int count, Dictionary<string, EffectiveHost> names)
    {
        var stem = name.TrimEnd(Digits).TrimEnd('-');
        var number = count;
        string candidate;
        do
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number++}");
        }
        while (names.ContainsKey(candidate));
        return candidate;
    }
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>Addresses of hosts with the same fault at the same place: one host of a list, or those of a range.</summary>
/// <param name="Path">Where they stand.</param>
/// <param name="Hosts">At least one, in the file's order.</param>
internal sealed record HostGroup(string Path, ImmutableArray<HostAddress> Hosts)
{
    private const int MostNames = 3;

    /// <summary>Groups addresses by place.</summary>
    /// <param name="hosts">Addresses in the file's order.</param>
    public static IEnumerable<HostGroup> ByPlace(IEnumerable<HostAddress> hosts) =>
        hosts.GroupBy(host => host.Path, StringComparer.Ordinal).Select(group => new HostGroup(group.Key, [.. group]));

    /// <summary>The first of them.</summary>
    public HostAddress First => Hosts[0];

    /// <summary>How many hosts they are, as messages write it.</summary>
    public string Count => CountWords.Of(Hosts.Length);

    /// <summary>Examples for a group, for the words beside the caret; null for a single host.</summary>
    public Phrase? Examples
    {
        get
        {
            if (Hosts.Length == 1)
                return null;
            var shown = string.Join(", ", Hosts.Take(MostNames).Select(host => $"{host.Name} {host.Address}"));
            return Hosts.Length > MostNames ? (Phrase)$"{shown} and {CountWords.Of(Hosts.Length - MostNames)} more" : $"{shown}";
        }
    }
}

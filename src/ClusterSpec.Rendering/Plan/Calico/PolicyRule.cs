using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>One rule of a policy that lets something through.</summary>
/// <param name="Why">What needs it, in words.</param>
internal sealed record PolicyRule(string Why)
{
    /// <summary>TCP, UDP, ICMP or ICMPv6; null for any.</summary>
    public string? Protocol { get; init; }

    /// <summary>Family; null for either. ICMP needs 4, ICMPv6 6.</summary>
    public int? IpVersion { get; init; }

    /// <summary>Networks that packets come from, of one family; none for any.</summary>
    public IEnumerable<string> Sources { get; init; } = [];

    /// <summary>Networks that packets go to, of one family; none for any.</summary>
    public IEnumerable<string> Destinations { get; init; } = [];

    /// <summary>Selects the endpoints that packets go to; null for any.</summary>
    public string? DestinationSelector { get; init; }

    /// <summary>Destination ports; none for any. Needs a protocol that has ports.</summary>
    public IEnumerable<PortRange> Ports { get; init; } = [];

    public View View() => new()
    {
        { "why", Why },
        { "protocol", Protocol },
        { "ipVersion", IpVersion is { } version ? $"{version}" : null },
        { "sources", Sources },
        { "hasDestination", DestinationSelector is not null || Destinations.Any() || Ports.Any() },
        { "destinations", Destinations },
        { "selector", DestinationSelector },

        // YAML 1.1 reads 30000:32767 as a number of base 60.
        { "ports", Ports.Select(ports => ports.First == ports.Last ? $"{ports.First}" : $"\"{ports.First}:{ports.Last}\"") },
    };

    /// <summary>The rule for the networks of each family that there are.</summary>
    public static IEnumerable<PolicyRule> ForFamilies(IEnumerable<Cidr> networks, Func<IEnumerable<string>, PolicyRule> rule) =>
        networks.Distinct().GroupBy(network => network.IsIPv6).OrderBy(family => family.Key)
            .Select(family => rule(family.Select(network => network.ToString())));
}

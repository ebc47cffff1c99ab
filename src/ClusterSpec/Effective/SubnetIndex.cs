using System.Collections.Immutable;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective;

/// <summary>Finds the network that an address is in, among any number of networks, in the time of a binary search.</summary>
public sealed class SubnetIndex
{
    private readonly ImmutableArray<PlannedNetwork> outermost;

    /// <summary>An index of these networks.</summary>
    /// <param name="networks">In any order. Of networks inside each other the outermost counts: networks are nested or apart, never anything else.</param>
    public SubnetIndex(IEnumerable<PlannedNetwork> networks)
    {
        var kept = ImmutableArray.CreateBuilder<PlannedNetwork>();
        foreach (var network in networks.OrderBy(network => network.Cidr))
        {
            if (kept.Count == 0 || !kept[^1].Cidr.Contains(network.Cidr))
                kept.Add(network);
        }

        outermost = kept.ToImmutable();
    }

    /// <summary>The network that holds the address; null when none does.</summary>
    /// <param name="address">An address of any family.</param>
    public PlannedNetwork? Of(IpAddress address)
    {
        var (low, high) = (0, outermost.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (outermost[middle].Cidr.First > address)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return high >= 0 && outermost[high].Cidr.Contains(address) ? outermost[high] : null;
    }
}

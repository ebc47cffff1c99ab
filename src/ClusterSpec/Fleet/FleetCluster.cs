using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Rules;
using ClusterSpec.Rules.Addressing.Ranges;

namespace ClusterSpec.Fleet;

/// <summary>What is kept of a cluster to hold it against others: its names, ranges and numbers with their places. A small part of the whole,
/// so that ten thousand fit into memory.</summary>
public sealed class FleetCluster
{
    internal FleetCluster(string file, EffectiveCluster cluster, FailedInputs failed)
    {
        File = file;
        Name = cluster.Name;
        Failed = failed;
        Nodes = AddressPlan.Nodes(cluster);
        Pods = AddressPlan.Pods(cluster);
        Services = AddressPlan.Services(cluster);
        AnnouncesServices = cluster.Network.Calico?.Bgp.ServiceAdvertisement?.ClusterIPs == true;
        Hosts = FleetHosts.Of(cluster);
        Vips = FleetVip.Of(cluster);
        Bgp = FleetBgp.Of(cluster);
        RoutedTo = cluster.Addressing.RoutedTo;
    }

    /// <summary>The file as it was named by the caller.</summary>
    public string File { get; }

    /// <summary>Name of the cluster; empty when the file gives none.</summary>
    public string Name { get; }

    internal FailedInputs Failed { get; }

    internal ImmutableArray<PlanRange> Nodes { get; }

    internal ImmutableArray<PlanRange> Pods { get; }

    internal ImmutableArray<PlanRange> Services { get; }

    /// <summary>Whether addresses of services are known to routers.</summary>
    internal bool AnnouncesServices { get; }

    internal ImmutableArray<FleetHosts> Hosts { get; }

    internal ImmutableArray<FleetVip> Vips { get; }

    /// <summary>BGP; null where the cluster does not speak it.</summary>
    internal FleetBgp? Bgp { get; }

    /// <summary>Names of the clusters that it is routed to; null when not given.</summary>
    internal ImmutableArray<string>? RoutedTo { get; }

    /// <summary>Name for messages, which is the file where there is no name.</summary>
    internal string Label => ShownText.Of(Name.Length > 0 ? Name : File);

    /// <summary>The extract of a checked file; null when not even its outermost shape could be read.</summary>
    /// <param name="result">What the check found.</param>
    public static FleetCluster? Of(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Effective is { } cluster ? new FleetCluster(result.FileName, cluster, result.Failed) : null;
    }
}

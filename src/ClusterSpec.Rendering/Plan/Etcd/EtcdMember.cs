using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>A host that runs a member, with the address that clients and other members use.</summary>
/// <param name="Host">The host.</param>
/// <param name="Address">Its address.</param>
internal sealed record EtcdMember(EffectiveHost Host, IpAddress Address)
{
    /// <summary>Name of the member, which is the host's.</summary>
    public string Name => Host.Label;

    /// <summary>The members in the file's order.</summary>
    public static ImmutableArray<EtcdMember> Of(EffectiveEtcd etcd) =>
        [.. etcd.Members.Select(host => host.Address is { } address ? new EtcdMember(host, address) : null).OfType<EtcdMember>()];
}

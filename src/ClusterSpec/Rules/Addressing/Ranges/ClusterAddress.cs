using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>An address of a host.</summary>
/// <param name="Address">The address.</param>
/// <param name="Host">The host.</param>
/// <param name="Path">Where it stands; for hosts of a range the range.</param>
internal readonly record struct HostAddress(IpAddress Address, EffectiveHost Host, string Path)
{
    /// <summary>Name of the host for messages.</summary>
    public string Name => ShownText.Of(Host.Label);

    /// <summary>It as the second place of a finding.</summary>
    public RelatedPath Related => new(Path, $"{Name} has {Address}");
}

/// <summary>An address that belongs to no single host.</summary>
/// <param name="Address">The address.</param>
/// <param name="Noun">What it is: <c>the API's virtual address</c>.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="IsVirtual">Whether hosts pass it on among themselves.</param>
internal sealed record SharedAddress(IpAddress Address, Phrase Noun, string Path, bool IsVirtual)
{
    /// <summary>What it is and the address: <c>the API's virtual address 10.20.0.10</c>.</summary>
    public Phrase Subject => $"{Noun} {Address}";

    /// <summary>It as the second place of a finding.</summary>
    public RelatedPath Related => new(Path, $"{Noun} is {Address}");
}

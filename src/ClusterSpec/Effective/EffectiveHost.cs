using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Effective;

/// <summary>One host, written by itself or taken from a range.</summary>
public sealed record EffectiveHost
{
    /// <summary>Name of the host; for a range <c>&lt;pool&gt;-&lt;n&gt;</c>, padded with zeros to the width of the count. Null when the file gives none.</summary>
    public required string? Name { get; init; }

    /// <summary>The host's address; null when the file gives none that can be read.</summary>
    public required IpAddress? Address { get; init; }

    /// <summary>Address of the other family; null on a host of one family.</summary>
    public IpAddress? SecondaryAddress { get; init; }

    /// <summary>Rack or zone; null when none is given.</summary>
    public string? Rack { get; init; }

    /// <summary>AS number where it is not the cluster's.</summary>
    public AsNumber? AsNumber { get; init; }

    /// <summary>The pool that the host belongs to.</summary>
    public required EffectivePool Pool { get; init; }

    /// <summary>Zero-based position in its pool.</summary>
    public required int Index { get; init; }

    /// <summary><c>pools[0].nodes[1]</c>, or <c>pools[0].addresses</c> for a host of a range.</summary>
    public required string Path { get; init; }

    /// <summary>Where the address stands.</summary>
    public required string AddressPath { get; init; }

    /// <summary>Where the second address stands, or would stand.</summary>
    public required string SecondaryAddressPath { get; init; }

    /// <summary>Name for messages, which is the address where there is no name.</summary>
    public string Label => Name ?? Address?.ToString() ?? Path;

    /// <summary>Whether the host has a role.</summary>
    /// <param name="role">The role.</param>
    public bool Has(HostRole role) => Pool.Has(role);

    /// <summary>The host by its label.</summary>
    public override string ToString() => Label;
}

using Semver;

namespace ClusterSpec.Releases;

/// <summary>A field of a Calico resource and the minor that brought it.</summary>
/// <param name="Kind">The resource: <c>BGPPeer</c>.</param>
/// <param name="Name">The field below <c>spec</c>: <c>reachableBy</c>.</param>
/// <param name="Since">The first minor with the field.</param>
/// <param name="Source">Where the field is described, https.</param>
public sealed record CalicoField(string Kind, string Name, SemVersion Since, string Source);

using ClusterSpec.Diagnostics;

namespace ClusterSpec.Fleet;

/// <summary>A finding at one cluster and a place in another.</summary>
/// <param name="Cluster">The later one.</param>
/// <param name="Finding">By path, without related places.</param>
/// <param name="Earlier">The one whose file sorts first.</param>
/// <param name="Related">Where in it.</param>
internal sealed record FleetFinding(FleetCluster Cluster, Finding Finding, FleetCluster Earlier, RelatedPath Related);

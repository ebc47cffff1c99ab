namespace ClusterSpec.Generator.Patterns;

/// <summary>A way from one state to <paramref name="Target"/>; <paramref name="Units"/> is set where the edge reads a unit.</summary>
internal readonly record struct NfaEdge(NfaEdgeKind Kind, CharSet? Units, int Target);

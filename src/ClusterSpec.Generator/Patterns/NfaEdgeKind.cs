namespace ClusterSpec.Generator.Patterns;

internal enum NfaEdgeKind
{
    Unit,

    /// <summary>Open always, reads nothing.</summary>
    Free,

    /// <summary>Open before the first unit, reads nothing.</summary>
    AtTextStart,

    /// <summary>Open after the last unit, reads nothing.</summary>
    AtTextEnd,
}

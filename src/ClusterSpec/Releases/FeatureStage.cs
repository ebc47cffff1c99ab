namespace ClusterSpec.Releases;

/// <summary>How far a Kubernetes feature is in a release.</summary>
public enum FeatureStage
{
    /// <summary>The release does not have it.</summary>
    None,

    /// <summary>There, off unless its feature gate is set.</summary>
    Alpha,

    /// <summary>There and on.</summary>
    Beta,

    /// <summary>There for good.</summary>
    Stable,
}

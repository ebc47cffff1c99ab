namespace ClusterSpec.Releases;

/// <summary>Whether a Kubespray tag can install a Kubernetes version.</summary>
public enum KubespraySupport
{
    /// <summary>It has no checksum for it, or refuses it as too old.</summary>
    No,

    /// <summary>A patch later than those that the sources name for the tag.</summary>
    Unknown,

    /// <summary>It has it.</summary>
    Yes,
}

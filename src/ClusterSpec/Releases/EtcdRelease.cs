using Semver;

namespace ClusterSpec.Releases;

/// <summary>One minor of etcd.</summary>
public sealed record EtcdRelease
{
    /// <summary>The minor, with patch 0.</summary>
    public required SemVersion Minor { get; init; }

    /// <summary>The newest patch that the sources name; later ones may exist.</summary>
    public required SemVersion LatestPatch { get; init; }

    /// <summary>Upstream still mended it on the day of the tables: the current minor and the one before.</summary>
    public required bool IsSupported { get; init; }

    /// <summary>The patch that a cluster needs before it goes on to the next minor; null if upstream asks for none in particular.</summary>
    public SemVersion? UpgradeFloor { get; init; }

    /// <summary>The oldest patch that upstream or Kubernetes recommends for production; null if none is named.</summary>
    public SemVersion? ProductionFloor { get; init; }

    /// <summary>Where the row comes from, https.</summary>
    public required string Source { get; init; }
}

using Semver;

namespace ClusterSpec.Releases;

/// <summary>One branch of containerd.</summary>
public sealed record ContainerdRelease
{
    /// <summary>The branch, with patch 0.</summary>
    public required SemVersion Minor { get; init; }

    /// <summary>The newest patch that the sources name; later ones may exist.</summary>
    public required SemVersion LatestPatch { get; init; }

    /// <summary>The last day with fixes from upstream.</summary>
    public required DateOnly EndOfLife { get; init; }

    /// <summary>Where the row comes from, https.</summary>
    public required string Source { get; init; }

    /// <summary>The branch had fixes from upstream on the day of the tables.</summary>
    public bool IsSupported => EndOfLife >= ReleaseTables.Date;

    /// <summary>The <c>version</c> of <c>config.toml</c> that fits the branch.</summary>
    public int ConfigVersion => ContainerdReleases.ConfigVersionOf(Minor);
}

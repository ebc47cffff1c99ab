using Semver;

namespace ClusterSpec.Releases;

/// <summary>One key of etcd's configuration file. etcd takes a key that it does not know without a word.</summary>
/// <param name="Key">As it stands in the file.</param>
/// <param name="Since">The first version that reads it.</param>
/// <param name="Removed">The first version that no longer reads it; null while all do.</param>
/// <param name="Source">Where upstream says so, https.</param>
public sealed record EtcdSetting(string Key, SemVersion Since, SemVersion? Removed, string Source)
{
    /// <summary>Whether a version reads the key.</summary>
    public bool IsReadBy(SemVersion version) => version.IsAtLeast(Since) && (Removed is null || version.IsBelow(Removed));
}

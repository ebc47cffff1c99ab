using Semver;

namespace ClusterSpec.Releases;

/// <summary>Something that changed with a release and holds from then on.</summary>
/// <param name="Change">What changed, in a few words.</param>
/// <param name="Since">The first release with the change.</param>
/// <param name="Source">Where upstream says so, https.</param>
public sealed record Milestone(string Change, SemVersion Since, string Source)
{
    /// <summary>The version is the first with the change or a later one. A pre-release of the first does not count.</summary>
    public bool HoldsFor(SemVersion version) => version.IsAtLeast(Since);
}

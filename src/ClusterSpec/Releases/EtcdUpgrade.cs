using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>What to know before a cluster of etcd goes on to a minor.</summary>
/// <param name="To">The minor, with patch 0.</param>
/// <param name="Traps">What changes there, one sentence each.</param>
/// <param name="Back">How a whole cluster goes back to the minor before, for the middle of a sentence; null where only a snapshot does that.</param>
/// <param name="Source">The guide, https.</param>
public sealed record EtcdUpgrade(SemVersion To, ImmutableArray<string> Traps, string? Back, string Source);

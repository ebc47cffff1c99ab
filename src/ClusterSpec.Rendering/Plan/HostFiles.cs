using ClusterSpec.Effective;
using ClusterSpec.Rendering.Plan.Os;
using ClusterSpec.Rendering.Plan.Runtime;

namespace ClusterSpec.Rendering.Plan;

/// <summary>The files that lie on every host of a pool: base line and container engine.</summary>
internal static class HostFiles
{
    /// <summary>The target that the engine's files belong to.</summary>
    public static string EngineTarget { get; } = new RuntimePlanner().Target;

    /// <summary>The files by pool, sorted by path.</summary>
    public static ILookup<string, PlannedFile> Of(EffectiveCluster cluster) => new OsPlanner().Plan(cluster).Concat(new RuntimePlanner().Plan(cluster))
        .Where(file => file.Pool is not null)
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .ToLookup(file => file.Pool ?? "", StringComparer.Ordinal);
}

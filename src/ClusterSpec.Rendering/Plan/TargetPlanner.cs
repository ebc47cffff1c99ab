using ClusterSpec.Effective;

namespace ClusterSpec.Rendering.Plan;

/// <summary>Decides everything about the files of one target; templates only print what it decided.</summary>
public abstract class TargetPlanner
{
    /// <summary>Name of the target: the first folder of its files.</summary>
    public abstract string Target { get; }

    /// <summary>The files of the target; none where the cluster does not have it.</summary>
    /// <param name="cluster">A cluster without errors.</param>
    public abstract IEnumerable<PlannedFile> Plan(EffectiveCluster cluster);
}

using ClusterSpec.Effective;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>What the nodes of one pool have of their own.</summary>
internal static class PoolVars
{
    public static IEnumerable<PlannedFile> File(EffectivePool pool) => GroupVars.File(
        $"{InventoryPlan.GroupOf(pool)}.yml",
        $"Variables of the hosts of pool {pool.Name}.",
        [
            new("Labels of the nodes.", pool.Labels.Count > 0 ? [Variable.Map("node_labels", pool.Labels.Select(label => Variable.Of(label.Key, label.Value)))] : []),
            new("Taints of the nodes.", pool.Taints.Length > 0 ? [Variable.List("node_taints", pool.Taints.Select(taint => $"{taint}"))] : []),
        ]).Select(file => file with { Pool = pool.Name });
}

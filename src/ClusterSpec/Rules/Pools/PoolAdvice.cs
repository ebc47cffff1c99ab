using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Pools;

/// <summary>What to write instead of a pool that does not exist.</summary>
internal static class PoolAdvice
{
    /// <summary>The pool that is spelt most alike, else one that has the role, else every name.</summary>
    public static Phrase For(EffectiveCluster cluster, string name, HostRole role)
    {
        var names = cluster.Pools.Select(pool => pool.Name).Where(known => known.Length > 0).ToList();
        if (NearestName.Of(name, names) is { } nearest)
            return $"did you mean {ShownText.Of(nearest)}?";
        return cluster.Pools.FirstOrDefault(pool => pool.Has(role) && pool.Name.Length > 0) is { } fitting
            ? (Phrase)$"take {ShownText.Of(fitting.Name)}, which has the role {role.Text()}"
            : $"take one of {NameList.Of(names.Select(ShownText.Of))}";
    }

    /// <summary>Writes the pool that was meant, where one name alone is spelt alike.</summary>
    public static FindingFix? Fix(EffectiveCluster cluster, string name, string path)
    {
        var names = cluster.Pools.Select(pool => pool.Name).Where(known => known.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return NearestName.Only(name, names) is { } nearest ? FindingFix.Set(path, nearest) with { Reveals = true } : null;
    }
}

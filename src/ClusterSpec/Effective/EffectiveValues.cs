using System.Collections.Immutable;
using ClusterSpec.Effective.Values;
using ClusterSpec.Model;

namespace ClusterSpec.Effective;

/// <summary>A cluster after defaults, value by value, each with its origin: what an editor or a page shows.</summary>
public static class EffectiveValues
{
    /// <summary>Every value that is given, and every default of a section that the cluster has, in the order of the schema. What <c>auto</c>
    /// became stands in its place; a value that could not be read has been replaced by what counts instead. Ranges of hosts stay ranges.</summary>
    /// <param name="cluster">The cluster.</param>
    public static ImmutableArray<EffectiveValue> Of(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var fill = new ValueFill();
        GeneralValues.Fill(cluster, fill);
        HostValues.Fill(cluster, fill);
        NetworkValues.Fill(cluster, fill);
        SecurityValues.Fill(cluster, fill);

        var values = ImmutableArray.CreateBuilder<EffectiveValue>();
        ClusterOutline.Walk(cluster.Written, new OutlineWalk(fill.Paths, fill.Above, (path, steps, given, fallback) =>
        {
            if (Choose(fill, path, given, fallback) is var (text, origin))
                values.Add(new EffectiveValue(path, text, origin) { Steps = [.. steps.Select(step => new ValueStep(step.Key, step.Index))], IsLeftOpen = fill.IsLeftOpen(path) });
        }));
        return values.ToImmutable();
    }

    private static (string Text, Origin Origin)? Choose(ValueFill fill, string path, string? given, string? fallback)
    {
        if (fill.Find(path) is { } filled)
            return filled;
        if (given is not null)
            return (given, Origin.Given);
        return fallback is null ? null : (fallback, Origin.Default);
    }
}

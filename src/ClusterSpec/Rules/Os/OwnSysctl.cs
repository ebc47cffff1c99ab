using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Os;

/// <summary>A kernel parameter that the file sets.</summary>
/// <param name="Key">With dots: <c>net.ipv4.ip_forward</c>.</param>
/// <param name="Value">Its value, as it stands in the file.</param>
/// <param name="Path">Where it stands.</param>
internal readonly record struct OwnSysctl(string Key, string Value, string Path)
{
    /// <summary>The value as a number; null where it is none.</summary>
    public long? Number => long.TryParse(Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>All that the file sets, in its order.</summary>
    public static ImmutableArray<OwnSysctl> Of(EffectiveCluster cluster) =>
        [.. cluster.Os.Sysctl.Select(pair => new OwnSysctl(pair.Key, pair.Value, ClusterPath.Root.Os.Sysctl[pair.Key]))];

    /// <summary>One that the file sets; null where it does not.</summary>
    public static OwnSysctl? Find(EffectiveCluster cluster, string key)
    {
        var found = Of(cluster).Where(own => own.Key == key).ToList();
        return found.Count == 0 ? null : found[0];
    }
}

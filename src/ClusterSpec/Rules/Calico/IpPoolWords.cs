using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;

namespace ClusterSpec.Rules.Calico;

/// <summary>IP pools in messages.</summary>
internal static class IpPoolWords
{
    /// <summary>A pool of the file by its name; one made for a pod range by that range, for its name stands nowhere.</summary>
    public static Phrase Shown(this EffectiveIpPool pool) =>
        pool.IsWritten ? (Phrase)$"pool {ShownText.Quote(pool.Name)}" : $"the pod range {pool.Network?.Cidr}";

    /// <summary>The family of a pool; null where its range cannot be read.</summary>
    public static bool? IsIPv6(this EffectiveIpPool pool) => pool.Network?.Cidr.IsIPv6;

    /// <summary>Items as people list them: <c>a, b and c</c>; what is beyond the ninth as a number.</summary>
    public static Phrase List(IReadOnlyCollection<Phrase> items)
    {
        const int most = 9;
        var shown = items.Take(most).ToList();
        if (items.Count > most)
            shown.Add($"{CountWords.Of(items.Count - most)} more");
        return shown.Count < 2 ? PhraseRow.Of(shown) : $"{PhraseRow.Of(shown.SkipLast(1))} and {shown[^1]}";
    }
}

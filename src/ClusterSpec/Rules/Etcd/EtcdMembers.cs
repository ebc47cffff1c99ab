using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

/// <summary>The members as findings speak of them.</summary>
internal static class EtcdMembers
{
    /// <summary>More cost each write more time than the losses they survive are worth: <see href="https://etcd.io/docs/v3.6/faq/#what-is-maximum-cluster-size"/>.</summary>
    public const int Most = 7;

    /// <summary>The fewest that survive the loss of one: <see href="https://etcd.io/docs/v3.6/faq/#what-is-failure-tolerance"/>.</summary>
    public const int Least = 3;

    private const int MostNames = 9;

    /// <summary>Where the first pool of members says so; null when no pool does.</summary>
    public static string? RolesPath(EffectiveCluster cluster) =>
        cluster.Pools.FirstOrDefault(pool => pool.Has(HostRole.Etcd)) is { } pool ? pool.Path.Roles : null;

    /// <summary><c>3 members: etcd-1, etcd-2, etcd-3</c>; of many the first nine.</summary>
    public static Phrase Label(EffectiveCluster cluster)
    {
        var names = cluster.Etcd.Members.Take(MostNames).Select(member => (Phrase)$"{ShownText.Of(member.Label)}");
        return $"{CountWords.Of(cluster.EtcdMemberCount, "member")}: {PhraseRow.Of(names)}{(cluster.EtcdMemberCount > MostNames ? ", …" : "")}";
    }
}

using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Etcd;

/// <summary>How much etcd may store: <see href="https://github.com/etcd-io/etcd/blob/main/server/storage/quota.go"/>.</summary>
internal static class EtcdQuota
{
    public const decimal Gibibyte = 1024m * 1024 * 1024;

    /// <summary>DefaultQuotaBytes, which is also what 0 means.</summary>
    public const decimal Usual = 2 * Gibibyte;

    /// <summary>MaxQuotaBytes: etcd takes more, and warns.</summary>
    public const decimal Most = 8 * Gibibyte;

    /// <summary>The largest quota in whole Gi that fits into the memory and that etcd does not warn of, or the memory itself where it is less than one.</summary>
    public static string Within(Quantity memory)
    {
        var gibibytes = (long)(decimal.Min(memory.Bytes, Most) / Gibibyte);
        return gibibytes > 0 ? $"{gibibytes}Gi" : $"{memory}";
    }
}

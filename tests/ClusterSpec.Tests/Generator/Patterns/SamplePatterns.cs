namespace ClusterSpec.Tests.Generator.Patterns;

/// <summary>Patterns of the kind that a schema for clusters holds, by name.</summary>
internal static class SamplePatterns
{
    public const string Byte = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

    public const string Ipv4 = $@"({Byte}\.){{3}}{Byte}";

    private const string Hex = "[0-9A-Fa-f]{1,4}";

    /// <summary>https://www.rfc-editor.org/rfc/rfc4291#section-2.2, forms 1 and 2.</summary>
    public const string Ipv6 =
        $"(({Hex}:){{7}}{Hex}|({Hex}:){{1,7}}:|({Hex}:){{1,6}}:{Hex}|({Hex}:){{1,5}}(:{Hex}){{1,2}}|({Hex}:){{1,4}}(:{Hex}){{1,3}}"
        + $"|({Hex}:){{1,3}}(:{Hex}){{1,4}}|({Hex}:){{1,2}}(:{Hex}){{1,5}}|{Hex}:(:{Hex}){{1,6}}|:(:{Hex}){{1,7}}|::)";

    public const string Cidr = $"^({Ipv4}/([12]?[0-9]|3[0-2])|{Ipv6}/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))$";

    public const string DnsLabel = "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$";

    public const string LongName = @"^[a-z]([-a-z0-9.]{0,251}[a-z0-9])?$";

    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["IPv4"] = $"^{Ipv4}$",
        ["IPv6"] = $"^{Ipv6}$",
        ["CIDR"] = Cidr,
        ["DNS label"] = DnsLabel,
        ["DNS name"] = @"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$",
        ["long name"] = LongName,
        ["quantity"] = @"^[0-9]+(\.[0-9]+)?(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$",
        ["duration"] = "^([0-9]{1,9}(ms|s|m|h))+$",
        ["version"] = @"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\w.\-]+)?$",
        ["URL"] = @"^https?:\/\/[^\s]+$",
        ["one line"] = "^[^\\r\\n]+$",
        ["any line"] = "^.+$",
        ["not blank"] = @"\S",
        ["prefix"] = "^v1",
        ["suffix"] = @"\.ya?ml$",
        ["anchored alternatives"] = "^auto$|^[1-9]|%$",
        ["anchors in groups"] = "(^|/)etc(/|$)",
        ["unanchored word"] = "abab|bb",
        ["empty"] = "",
        ["empty text only"] = "^$",
        ["never"] = "$a|b^",
        ["counts"] = "^a{0}(?:a{2}|b{1,}){1,2}a{0,1}$",
        ["escapes"] = @"^[\x41-\u0043\t\\\]\-]{2,}\0?\/$",
        ["beyond ASCII"] = "^[\u0400-\u04FFé\u20AC-\uFFFF]*[^é]$",
    };
}

using ClusterSpec.Diagnostics;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing;

/// <summary>Fixes that write a network.</summary>
internal static class CidrFix
{
    /// <summary>Writes it; null for one such as <c>::10.0.0.0/104</c>, which .NET prints in a form that the file does not take.</summary>
    public static FindingFix? Set(string path, Cidr cidr) =>
        cidr.ToString() is var text && cidr.IsIPv6 && text.Contains('.', StringComparison.Ordinal) ? null : FindingFix.Set(path, text);
}

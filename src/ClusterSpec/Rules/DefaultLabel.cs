using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;

namespace ClusterSpec.Rules;

/// <summary>Words beside the caret where the value that a finding speaks of does not stand in the file.</summary>
internal static class DefaultLabel
{
    /// <summary><c>etcd.quota is not given, which means 2Gi</c>; null where the value is given.</summary>
    public static Phrase? Of<T>(Resolved<T> value, string shown) => value.IsGiven ? null : (Phrase)$"{value.Path} is not given, which means {shown}";
}

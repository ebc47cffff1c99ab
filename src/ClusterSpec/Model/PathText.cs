using System.Globalization;

namespace ClusterSpec.Model;

/// <summary>How paths are written: <c>pools[2].nodes[0].address</c>.</summary>
internal static class PathText
{
    public static string Join(string parent, string key) => parent.Length == 0 ? key : $"{parent}.{key}";

    public static string Join(string parent, int index) => parent + string.Create(CultureInfo.InvariantCulture, $"[{index}]");
}

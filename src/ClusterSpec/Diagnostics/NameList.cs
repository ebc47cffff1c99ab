namespace ClusterSpec.Diagnostics;

/// <summary>Names in a message: as many as one line holds, the rest as a number.</summary>
internal static class NameList
{
    private const int Most = 5;

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b, c, d and 16 more</c>.</summary>
    public static string Of(IEnumerable<string> names)
    {
        var all = names.ToList();
        var shown = all.Count > Most ? all.Take(Most - 1).Append($"{all.Count - Most + 1} more").ToList() : all;
        return shown.Count < 2 ? string.Concat(shown) : $"{string.Join(", ", shown.SkipLast(1))} and {shown[^1]}";
    }
}

namespace ClusterSpec.Diagnostics;

/// <summary>Names in a message: as many as one line holds, the rest as a number.</summary>
internal static class NameList
{
    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b, c, d and 16 more</c>.</summary>
    public static Phrase Of(IEnumerable<string> names) => Of(names.Select(name => (Phrase)$"{name}"));

    /// <inheritdoc cref="Of(IEnumerable{string})"/>
    public static Phrase Of(IEnumerable<Phrase> names) => names.ToList() switch
    {
        [] => (Phrase)"",
        [var only] => $"{only}",
        [var first, var last] => $"{first} and {last}",
        [var first, var second, var last] => $"{first}, {second} and {last}",
        [var first, var second, var third, var last] => $"{first}, {second}, {third} and {last}",
        [var first, var second, var third, var fourth, var last] => $"{first}, {second}, {third}, {fourth} and {last}",
        [var first, var second, var third, var fourth, .. var rest] => $"{first}, {second}, {third}, {fourth} and {rest.Count} more",
    };
}

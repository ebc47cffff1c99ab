using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>Holds the paths of a rule against the keys of the schema.</summary>
/// <param name="each">The list that the rule walks; null for the cluster as a whole.</param>
/// <param name="keys">Every key.</param>
internal sealed partial class RulePaths(string? each, ClusterKeys keys)
{
    private const string Size = ".size";

    /// <summary>The path of the schema that a path of an expression reads; null for <c>it</c> and <c>parent</c> where the rule has no list.</summary>
    public string? Schema(string path)
    {
        var (first, rest) = path.IndexOfAny(['.', '[']) is >= 0 and var end ? (path[..end], path[end..]) : (path, "");
        var start = first switch
        {
            RuleItem.Item => each,
            RuleItem.Holder => each is null ? null : Above(each),
            _ => first,
        };
        return start is null ? null : Index().Replace((start + rest).TrimStart('.'), "[]");
    }

    /// <summary>What is wrong with a path; null when it names a key.</summary>
    public ExpressionFault? Fault(ExpressionPath found)
    {
        if (Schema(found.Path) is not { } path)
            return new($"`{found.Path}` is an item of a list, and the rule has no list: give each, for example `each: pools[]`", found.Start, found.End);
        if (path.Length == 0 || IsKey(path))
            return null;
        var nearest = NearestName.Of(path, keys.Paths);
        return new(nearest is null ? (Phrase)$"no key is called {ShownText.Quote(path)}: `clusterspec schema` has them all" : $"no key is called {ShownText.Quote(path)}; did you mean `{nearest}`?", found.Start, found.End);
    }

    /// <summary>Whether the path names a list, as each does: <c>pools[].nodes[]</c>.</summary>
    public bool IsList(string path) => path.EndsWith("[]", StringComparison.Ordinal) && IsKey(path[..^2]);

    private bool IsKey(string path)
    {
        var plain = path.EndsWith(Size, StringComparison.Ordinal) && keys.Find(path[..^Size.Length]) is { } list && list.Path == ClusterKeys.Generalised(path[..^Size.Length]) ? path[..^Size.Length] : path;
        return keys.Find(plain) is not null;
    }

    private static string Above(string each)
    {
        var list = each[..^"[]".Length];
        var bracket = list.LastIndexOf("[]", StringComparison.Ordinal);
        return bracket < 0 ? "" : list[..(bracket + 2)];
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}

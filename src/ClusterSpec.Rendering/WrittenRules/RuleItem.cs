using System.Collections;
using System.Globalization;
using Scriban.Runtime;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>What a rule looks at once: the cluster, or one item of a list. Its names are those of the cluster, <c>it</c> for the item, and
/// <c>parent</c> for what holds the list.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Value">The item; the cluster itself for a rule without a list.</param>
/// <param name="Parent">What holds the list; null for the cluster itself.</param>
/// <param name="Cluster">The whole.</param>
internal sealed record RuleItem(string Path, object? Value, RuleItem? Parent, ModelView Cluster)
{
    public const string Item = "it";
    public const string Holder = "parent";

    /// <summary>Every item of a path with lists: <c>pools[].nodes[]</c>.</summary>
    public IEnumerable<RuleItem> Items(string each)
    {
        var bracket = each.IndexOf("[]", StringComparison.Ordinal);
        if (bracket < 0)
            return [];
        var rest = each[(bracket + 2)..].TrimStart('.');
        var items = List(each[..bracket]).Select((item, index) => new RuleItem(At(each[..bracket], index), item, this, Cluster));
        return rest.Length == 0 ? items : items.SelectMany(item => item.Items(rest));
    }

    public IScriptObject Names() => new NamesView(this);

    private string At(string list, int index)
    {
        var start = Path.Length == 0 ? list : $"{Path}.{list}";
        return string.Create(CultureInfo.InvariantCulture, $"{start}[{index}]");
    }

    private IEnumerable<object?> List(string path)
    {
        var value = path.Split('.').Aggregate(Value, (holder, key) => (holder as ModelView)?.Find(key));
        return value is IEnumerable list and not string ? list.Cast<object?>() : [];
    }
}

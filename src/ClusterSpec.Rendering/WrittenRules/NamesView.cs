using ClusterSpec.Rendering.Model;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>The names that a condition may use.</summary>
internal sealed class NamesView(RuleItem item) : RecordView
{
    protected override IReadOnlyList<string> Keys => [RuleItem.Item, RuleItem.Holder, .. item.Cluster.GetMembers()];

    protected override object? Value(string key) => key switch
    {
        RuleItem.Item => item.Value,
        RuleItem.Holder => item.Parent?.Value,
        _ => item.Cluster.Find(key),
    };
}

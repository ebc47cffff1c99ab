using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>The names that a condition may use.</summary>
internal sealed class NamesView(RuleItem item) : IScriptObject
{
    public int Count => item.Cluster.Count;

    public bool IsReadOnly
    {
        get => true;
        set => throw new NotSupportedException("the model is read-only");
    }

    public IEnumerable<string> GetMembers() => [RuleItem.Item, RuleItem.Holder, .. item.Cluster.GetMembers()];

    public bool Contains(string member) => GetMembers().Contains(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            RuleItem.Item => item.Value,
            RuleItem.Holder => item.Parent?.Value,
            _ => item.Cluster.Find(member),
        };
        return true;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly) => throw new NotSupportedException("the model is read-only");

    /// <summary>It never changes.</summary>
    public IScriptObject Clone(bool deep) => this;
}

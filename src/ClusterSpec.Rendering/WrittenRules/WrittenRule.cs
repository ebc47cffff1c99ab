using System.Collections;
using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;
using ClusterSpec.Rules;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>A rule that stands in a configuration.</summary>
internal sealed class WrittenRule(RuleDescription description, WrittenRuleParts parts, ImmutableArray<string> inputs) : ClusterRule
{
    public override RuleDescription Description => description;

    public override ImmutableArray<string> Inputs => inputs;

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var view = ModelView.Of(cluster);
        var whole = new RuleItem("", view, null, view);
        try
        {
            return [.. Findings(whole)];
        }
        catch (TemplateException problem)
        {
            return [Finding(whole, $"the rule cannot be computed for this cluster: {problem.Message}")];
        }
    }

    private IEnumerable<Finding> Findings(RuleItem whole)
    {
        ImmutableArray<RuleItem> items = [.. (parts.Each is { } each ? whole.Items(each) : [whole]).Where(item => parts.When?.Holds(item.Names()) ?? true)];
        if (parts.Require is { } require)
            return items.Where(item => !Fulfils(item, require)).Select(item => Finding(item, parts.Message.Over(item.Names())));
        if (items.Length < parts.AtLeast)
            return [Finding(whole, parts.Message.Over(whole.Names()))];
        return items.Length > parts.AtMost ? [Finding(items[(int)parts.AtMost], parts.Message.Over(whole.Names()))] : [];
    }

    private bool Fulfils(RuleItem item, RuleExpression require) => parts.Matches is { } pattern
        ? pattern.IsMatch(require.Evaluate(item.Names()) is { } value and not ICollection ? TemplateFunctions.Plain(value) : "")
        : require.Holds(item.Names());

    private Finding Finding(RuleItem item, Phrase message) => new(description.Name, description.Severity, Path(item), message)
    {
        Help = parts.Help?.Over(item.Names()),
    };

    private string Path(RuleItem item) => (item.Path, parts.At) switch
    {
        (var path, null) when path.Length == 0 && parts.Each is { } each => each.Split("[]")[0],
        (var path, null) => path,
        ("", var key) => key,
        (var path, var key) => $"{path}.{key}",
    };
}

using ClusterSpec.Effective;
using ClusterSpec.Rendering.Model;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>A mapping of the cluster after defaults, as a condition sees it. A key that is neither given nor has a default is absent; a misspelt
/// one has been found before anything is computed.</summary>
internal sealed class ModelView : RecordView
{
    private readonly Dictionary<string, object?> members = new(StringComparer.Ordinal);

    protected override IReadOnlyList<string> Keys => [.. members.Keys];

    /// <summary>The whole cluster.</summary>
    public static ModelView Of(EffectiveCluster cluster)
    {
        var root = new ModelView();
        foreach (var value in EffectiveValues.Of(cluster))
            root.Put(value, 0);
        return root;
    }

    /// <summary>A member; null when it is absent.</summary>
    public object? Find(string member) => members.GetValueOrDefault(member);

    protected override object? Value(string key) => Find(key);

    private void Put(EffectiveValue value, int step)
    {
        var key = value.Steps[step].Key ?? throw new InvalidOperationException($"{value.Path} has no key where one is due");
        members[key] = Below(members.GetValueOrDefault(key), value, step + 1);
    }

    // What stands below a step: a list that grows, a mapping that grows, or the value itself.
    private static object? Below(object? there, EffectiveValue value, int step)
    {
        if (step == value.Steps.Length)
            return ModelScalar.Of(value.Text);
        if (value.Steps[step].Key is not null)
        {
            var mapping = there as ModelView ?? new ModelView();
            mapping.Put(value, step);
            return mapping;
        }

        var list = there as List<object?> ?? [];
        var index = value.Steps[step].Index;
        while (list.Count <= index)
            list.Add(null);
        list[index] = Below(list[index], value, step + 1);
        return list;
    }
}

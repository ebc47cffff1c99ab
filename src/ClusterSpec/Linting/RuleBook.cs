using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Rules;

namespace ClusterSpec.Linting;

/// <summary>Every rule that can speak in a check, by name.</summary>
internal sealed class RuleBook
{
    private static readonly FrozenDictionary<string, RuleDescription> Known = Catalogue.All.ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, RuleDescription> further;

    public RuleBook(ImmutableArray<ClusterRule> further) =>
        this.further = further.Select(rule => rule.Description).Where(rule => !Known.ContainsKey(rule.Name)).DistinctBy(rule => rule.Name).ToDictionary(rule => rule.Name, StringComparer.Ordinal);

    /// <summary>The rule of that name; null when there is none.</summary>
    public RuleDescription? Find(string name) => Known.GetValueOrDefault(name) ?? further.GetValueOrDefault(name);

    /// <summary>Whether it is a fault of a file itself rather than of the cluster, which nothing silences.</summary>
    public static bool IsOfFile(RuleDescription rule) => rule.Section is "Yaml" or "Shape" or "Linting";

    /// <summary>The name that was probably meant; null when none is near.</summary>
    public string? Nearest(string name) => NearestName.Of(name, Catalogue.All.Select(rule => rule.Name).Concat(further.Keys));
}

using System.Collections.Immutable;
using ClusterSpec.Configuration;
using ClusterSpec.Diagnostics;
using ClusterSpec.Fleet;
using ClusterSpec.Linting;
using ClusterSpec.Loading;
using ClusterSpec.Model;
using ClusterSpec.Rules;

namespace ClusterSpec;

/// <summary>Everything that can be found in a file: faults of YAML, of shape, of the cluster, and of what is to be let pass.</summary>
public static class Catalogue
{
    /// <summary>Descriptions by section, then in the order of the docs.</summary>
    public static ImmutableArray<RuleDescription> All { get; } =
        [.. YamlFaults.All, .. ShapeFaults.All, .. RuleCatalog.All.Select(rule => rule.Description), .. FleetCatalog.All.Select(rule => rule.Description), .. SuppressionFaults.All, .. ConfigurationFaults.All];

    /// <summary>The description of that name; null when there is none.</summary>
    /// <param name="name">Kebab-case.</param>
    public static RuleDescription? Find(string name) => All.FirstOrDefault(rule => rule.Name == name);

    /// <summary>The name that is most like a misspelt one; null when none is near.</summary>
    /// <param name="name">A name that is in no description.</param>
    public static string? Nearest(string name) => NearestName.Of(name, [.. All.Select(rule => rule.Name)]);
}

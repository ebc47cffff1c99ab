using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;

namespace ClusterSpec.Rules;

/// <summary>Runs the rules of the catalogue.</summary>
internal static class RuleRunner
{
    /// <summary>Findings of every rule whose inputs could be read, in the catalogue's order.</summary>
    public static IEnumerable<Finding> Run(EffectiveCluster cluster, FailedInputs failed) =>
        Ready(RuleCatalog.All, failed).SelectMany(rule => rule.Check(cluster));

    /// <summary>The rules whose inputs could be read.</summary>
    public static IEnumerable<ClusterRule> Ready(IEnumerable<ClusterRule> rules, FailedInputs failed) => rules.Where(rule => !failed.Touch(rule.Inputs));
}

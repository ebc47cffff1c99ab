using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;

namespace ClusterSpec.Rules;

/// <summary>Runs the rules of the catalogue.</summary>
internal static class RuleRunner
{
    /// <summary>Findings of every rule whose inputs could be read, in the catalogue's order.</summary>
    public static IEnumerable<Finding> Run(EffectiveCluster cluster, FailedInputs failed) =>
        RuleCatalog.All.Where(rule => !failed.Touch(rule.Inputs)).SelectMany(rule => rule.Check(cluster));
}

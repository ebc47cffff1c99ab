using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Rules;

namespace ClusterSpec.Configuration;

/// <summary>Rules made of those that stand in a configuration.</summary>
/// <param name="Rules">Those that can be used, in the file's order.</param>
/// <param name="Faults">What is wrong with the others, by path of the configuration: <c>rules[0].require</c>.</param>
public sealed record ConfiguredRules(ImmutableArray<ClusterRule> Rules, ImmutableArray<Finding> Faults);

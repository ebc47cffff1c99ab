using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Rules;

namespace ClusterSpec.Linting;

/// <summary>What is asked of a check besides the file.</summary>
public sealed record LintOptions
{
    /// <summary>The recommended profile, and nothing else.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>How much is asked of the cluster.</summary>
    public RuleProfile Profile { get; init; } = RuleProfile.Recommended;

    /// <summary>Levels of rules by name. A rule that is named here speaks in every profile. Errors that may not be ignored stay errors.</summary>
    public ImmutableDictionary<string, RuleLevel> Severities { get; init; } = ImmutableDictionary<string, RuleLevel>.Empty;

    /// <summary>Tells the day by which comments with <c>until</c> expire; asked only where there is one. Null: none expires.</summary>
    public Func<DateOnly>? Today { get; init; }

    /// <summary>Rules beside those of the catalogue, with names of their own.</summary>
    public ImmutableArray<ClusterRule> FurtherRules { get; init; } = [];
}

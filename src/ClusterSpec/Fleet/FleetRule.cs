using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Fleet;

/// <summary>One fault that clusters can have together.</summary>
internal abstract class FleetRule
{
    /// <summary>What is known of the rule without running it.</summary>
    public abstract RuleDescription Description { get; }

    /// <summary>Paths that the verdict hangs on: a cluster in which one of them could not be read is left out.</summary>
    public abstract ImmutableArray<string> Inputs { get; }

    /// <summary>Every place of a later file where it has the fault together with an earlier one.</summary>
    /// <param name="clusters">Those whose inputs could be read.</param>
    public abstract IEnumerable<FleetFinding> Check(ClusterFleet clusters);

    /// <summary>A finding of this rule.</summary>
    protected Finding Found(Severity severity, string path, Phrase message) => new(Description.Name, severity, path, message);
}

using System.Collections.Immutable;

namespace ClusterSpec.Diagnostics;

/// <summary>What a rule found, by path: it knows no file and no line.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Path">Where in the model, camelCase and zero-based: <c>pools[2].nodes[0].address</c>.</param>
/// <param name="Message">One sentence, lower case, no full stop.</param>
public sealed record Finding(string Rule, Severity Severity, string Path, Phrase Message)
{
    /// <summary>Words beside the caret; null when the message says it all.</summary>
    public Phrase? Label { get; init; }

    /// <summary>The way out with a computed value; null when the message holds it.</summary>
    public Phrase? Help { get; init; }

    /// <summary>What mends it; null when nobody but the author of the file can know.</summary>
    public FindingFix? Fix { get; init; }

    /// <summary>Further places that are part of the fault.</summary>
    public ImmutableArray<RelatedPath> Related { get; init; } = [];
}

/// <summary>A second place that a finding speaks of.</summary>
/// <param name="Path">Where in the model.</param>
/// <param name="Message">What stands there, lower case.</param>
public readonly record struct RelatedPath(string Path, Phrase Message);

using System.Collections.Immutable;

namespace ClusterSpec.Diagnostics;

/// <summary>The order of findings in all output.</summary>
public static class DiagnosticOrder
{
    /// <summary>By file, place, rule, message: the same on every run and in every culture.</summary>
    /// <param name="diagnostics">Findings in any order.</param>
    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span.Line)
            .ThenBy(diagnostic => diagnostic.Span.Column)
            .ThenBy(diagnostic => diagnostic.Rule, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message.ToString(), StringComparer.Ordinal),
    ];
}

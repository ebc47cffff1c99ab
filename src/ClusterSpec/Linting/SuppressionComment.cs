using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Linting;

/// <summary>A comment that lets findings pass.</summary>
/// <param name="Span">The whole comment.</param>
/// <param name="Line">The line whose findings it is for; null for those of the whole file.</param>
/// <param name="Rules">What it names, as written; at least one.</param>
/// <param name="Reason">Why; not empty.</param>
/// <param name="Until">The last day on which it holds; null for always.</param>
internal sealed record SuppressionComment(SourceSpan Span, int? Line, ImmutableArray<NamedRule> Rules, string Reason, DateOnly? Until);

/// <summary>A rule's name in a comment.</summary>
/// <param name="Name">As written.</param>
/// <param name="Span">Where.</param>
internal readonly record struct NamedRule(string Name, SourceSpan Span);

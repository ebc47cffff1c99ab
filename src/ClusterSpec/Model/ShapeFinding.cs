using ClusterSpec.Diagnostics;

namespace ClusterSpec.Model;

/// <summary>A fault of shape.</summary>
/// <param name="Finding">What is wrong.</param>
/// <param name="Span">The place, where the finder saw the file; null: the place of the path.</param>
internal sealed record ShapeFinding(Finding Finding, SourceSpan? Span);

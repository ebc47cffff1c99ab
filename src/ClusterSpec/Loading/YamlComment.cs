using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading;

/// <summary>A comment of a file.</summary>
/// <param name="Span">From its <c>#</c> to its last word.</param>
/// <param name="Text">What stands behind the <c>#</c>.</param>
/// <param name="Line">The line of the value that it speaks of: its own, or the next that is more than a comment. Past the end of the file where
/// no value follows.</param>
/// <param name="IsInHead">Whether it stands above the first value of the file.</param>
internal sealed record YamlComment(SourceSpan Span, string Text, int Line, bool IsInHead);

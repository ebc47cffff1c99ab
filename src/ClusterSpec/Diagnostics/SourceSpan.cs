namespace ClusterSpec.Diagnostics;

/// <summary>A stretch of the text of one file. Ends are exclusive.</summary>
/// <param name="Start">Zero-based offset of the first UTF-16 unit.</param>
/// <param name="End">Zero-based offset behind the last UTF-16 unit.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
/// <param name="EndLine">1-based.</param>
/// <param name="EndColumn">1-based, exclusive.</param>
public readonly record struct SourceSpan(int Start, int End, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The very beginning of a file: the place of what concerns the file as a whole.</summary>
    public static SourceSpan FileStart { get; } = new(0, 0, 1, 1, 1, 1);
}

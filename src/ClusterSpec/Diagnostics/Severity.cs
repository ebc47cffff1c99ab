namespace ClusterSpec.Diagnostics;

/// <summary>How grave a finding is. Ordered: the gravest first.</summary>
public enum Severity
{
    /// <summary>The cluster will not start, or a program will refuse a file. Nothing is rendered.</summary>
    Error,

    /// <summary>It starts, and will hurt later.</summary>
    Warning,

    /// <summary>Worth knowing; counted nowhere.</summary>
    Info,
}

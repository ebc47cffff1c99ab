using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Commands;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    /// <summary>Nothing to complain of; warnings allowed unless <c>--strict</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings, or a folder that is not what would be rendered.</summary>
    public const int Found = 1;

    /// <summary>Usage, or a file that cannot be opened.</summary>
    public const int Usage = 2;

    /// <summary>What findings end with: information never counts, warnings only when they are asked to.</summary>
    public static int Of(IEnumerable<Diagnostic> findings, bool isStrict) =>
        findings.Any(finding => finding.Severity == Severity.Error || (isStrict && finding.Severity == Severity.Warning)) ? Found : Clean;
}

using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Cli.Output;

/// <summary>What formats make of findings.</summary>
internal static class SampleReport
{
    /// <summary>Findings in files of one text; <see cref="SampleFinding.File"/> is checked in any case.</summary>
    public static string Print(Action<Report> format, string text, params Diagnostic[] findings) =>
        Print(format, text, [SampleFinding.File, .. findings.Select(finding => finding.File)], findings);

    /// <summary>Findings in files of one text.</summary>
    public static string Print(Action<Report> format, string text, IEnumerable<string> files, params Diagnostic[] findings)
    {
        using var writer = new StringWriter();
        format(new Report { Output = writer, Findings = [.. findings], Files = [.. files.Distinct()], Text = _ => text, WorkingFolder = "/nowhere" });
        return writer.ToString();
    }
}

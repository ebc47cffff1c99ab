using System.Security.Cryptography;
using System.Text;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings as a code quality report of GitLab: <see href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"/>.</summary>
internal static class GitLabReport
{
    public static void Write(Report report) => JsonOutput.Write(report.Output, json =>
    {
        var fingerprints = new FindingFingerprints(report.Text);
        json.WriteStartArray();
        foreach (var finding in report.Findings)
        {
            var path = ReportPath.InRepository(finding.File, report.WorkingFolder);
            json.WriteStartObject();
            json.WriteString("description", Words.WithHelp(finding));
            json.WriteString("check_name", finding.Rule);
            json.WriteString("fingerprint", Fingerprint(path, fingerprints.Next(finding)));
            json.WriteString("severity", Severity(finding.Severity));
            json.WriteStartObject("location");
            json.WriteString("path", path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", finding.Span.Line);
            json.WriteNumber("end", finding.Span.EndLine);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    // GitLab compares two reports by this alone and drops equal ones of a report, so the file is a part of it.
    private static string Fingerprint(string path, string ofFile) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{ofFile}")));

    private static string Severity(Severity severity) => severity switch
    {
        Diagnostics.Severity.Error => "major",
        Diagnostics.Severity.Warning => "minor",
        _ => "info",
    };
}

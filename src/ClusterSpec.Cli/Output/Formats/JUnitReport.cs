using System.Globalization;
using System.Xml;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings as JUnit results, for pages that show tests: a suite for each file, a failed test for each error and warning, a passed one
/// for each information and for a file without findings, an error for a file that could not be opened. Written for the stricter of two schemas,
/// <see href="https://github.com/windyroad/JUnit-Schema/blob/master/JUnit.xsd"/>, and good by that of Jenkins, too:
/// <see href="https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd"/>.</summary>
internal sealed class JUnitReport
{
    // The schema wants a time, a host and durations; the same files give the same bytes anywhere and at any time.
    private const string Timestamp = "1970-01-01T00:00:00";
    private const string Host = "localhost";
    private const string Duration = "0";

    private readonly XmlWriter xml;
    private readonly Speech speech;
    private int suites;

    private JUnitReport(XmlWriter xml, Speech speech) => (this.xml, this.speech) = (xml, speech);

    public static void Write(Report report) => XmlOutput.Write(report.Output, xml =>
    {
        xml.WriteStartElement("testsuites");
        new JUnitReport(xml, report.Speech).Suites(report);
        xml.WriteEndElement();
    });

    private void Suites(Report report)
    {
        var findings = report.Findings.ToLookup(finding => finding.File, StringComparer.Ordinal);
        foreach (var file in report.Files.Order(StringComparer.Ordinal))
            Suite(ReportPath.Of(file, report.WorkingFolder), [.. findings[file]]);
        if (report.Unopened.Count > 0)
            Unopened(report.Unopened);
    }

    private void Suite(string file, IReadOnlyList<Diagnostic> findings)
    {
        Start(file, Math.Max(1, findings.Count), findings.Count(IsFailure), 0);
        if (findings.Count == 0)
            Case(file, "no findings");
        foreach (var finding in findings)
        {
            // The path and not the line: a page that compares runs finds the test again when lines were added above.
            var name = finding.Path.Length == 0 ? finding.Rule : $"{finding.Rule} {finding.Path}";
            if (IsFailure(finding))
                Case(file, name, "failure", SeverityWord.Of(finding.Severity), finding.Message.ToString(), Detail(file, finding));
            else
                Case(file, name);
        }

        End(string.Join('\n', findings.Where(finding => !IsFailure(finding)).Select(finding => Detail(file, finding))));
    }

    private void Unopened(IReadOnlyList<string> problems)
    {
        Start("files that cannot be opened", problems.Count, 0, problems.Count);
        foreach (var problem in problems)
            Case(CommandLine.Name, problem, "error", "unopened", problem, "");
        End("");
    }

    private void Start(string name, int tests, int failures, int errors)
    {
        xml.WriteStartElement("testsuite");
        xml.Attribute("name", name);
        xml.Attribute("package", CommandLine.Name);
        xml.Attribute("id", Number(suites++));
        xml.Attribute("timestamp", Timestamp);
        xml.Attribute("hostname", Host);
        xml.Attribute("tests", Number(tests));
        xml.Attribute("failures", Number(failures));
        xml.Attribute("errors", Number(errors));
        xml.Attribute("time", Duration);
        xml.WriteElementString("properties", null);
    }

    private void End(string output)
    {
        xml.WriteStartElement("system-out");
        xml.Text(output);
        xml.WriteEndElement();
        xml.WriteElementString("system-err", null);
        xml.WriteEndElement();
    }

    private void Case(string file, string name)
    {
        StartCase(file, name);
        xml.WriteEndElement();
    }

    private void Case(string file, string name, string outcome, string type, string message, string detail)
    {
        StartCase(file, name);
        xml.WriteStartElement(outcome);
        xml.Attribute("type", type);
        xml.Attribute("message", message);
        xml.Text(detail);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void StartCase(string file, string name)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("name", name);
        xml.Attribute("classname", file);
        xml.Attribute("time", Duration);
    }

    private string Detail(string file, Diagnostic finding)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{finding.Span.Line}:{finding.Span.Column}");
        return finding.Help is { } help ? $"{place}: {finding.Message}\n{((Phrase)"help:").In(speech.Of(finding.File))} {help}" : $"{place}: {finding.Message}";
    }

    private static bool IsFailure(Diagnostic finding) => finding.Severity != Severity.Info;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

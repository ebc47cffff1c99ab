using System.Globalization;
using ClusterSpec.Cli.Commands;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Findings as Checkstyle prints them, which Jenkins and many review bots read. Every file that was checked is listed.</summary>
internal static class CheckstyleReport
{
    // The version of the format that readers were written for; not that of a program.
    private const string Version = "4.3";

    public static void Write(Report report) => XmlOutput.Write(report.Output, xml =>
    {
        var findings = report.Findings.ToLookup(finding => finding.File, StringComparer.Ordinal);
        xml.WriteStartElement("checkstyle");
        xml.Attribute("version", Version);
        foreach (var file in report.Files.Order(StringComparer.Ordinal))
        {
            xml.WriteStartElement("file");
            xml.Attribute("name", ReportPath.Of(file, report.WorkingFolder));
            foreach (var finding in findings[file])
            {
                xml.WriteStartElement("error");
                xml.Attribute("line", finding.Span.Line.ToString(CultureInfo.InvariantCulture));
                xml.Attribute("column", finding.Span.Column.ToString(CultureInfo.InvariantCulture));
                xml.Attribute("severity", SeverityWord.Of(finding.Severity));
                xml.Attribute("message", Words.WithHelp(finding));
                xml.Attribute("source", $"{CommandLine.Name}.{finding.Rule}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}

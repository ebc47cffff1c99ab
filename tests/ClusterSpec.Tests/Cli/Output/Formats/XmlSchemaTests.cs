using System.Xml;
using System.Xml.Schema;
using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;
using static ClusterSpec.Tests.Cli.Output.SampleFinding;
using static ClusterSpec.Tests.Cli.Output.SampleReport;

namespace ClusterSpec.Tests.Cli.Output.Formats;

/// <summary>JUnit and Checkstyle reports against the schemas of <c>tests/fixtures/formats/schemas</c>.</summary>
public sealed class XmlSchemaTests
{
    private const string Text = "a: b\n";

    [Theory]
    [InlineData("junit", "junit-ant")]
    [InlineData("junit", "junit-jenkins")]
    [InlineData("checkstyle", "checkstyle")]
    public void A_report_is_valid(string format, string schema)
    {
        var print = ReportFormats.Of(format).Print;
        Assert.Empty(Faults(schema, System.IO.File.ReadAllText(Path.Combine(Repository.Fixtures, "formats", format + ".txt"))));
        Assert.Empty(Faults(schema, Print(print, Text, files: [])));
        Assert.Empty(Faults(schema, Print(print, Text,
        [
            At(Text, "a"), At(Text, "b") with { Path = "", Severity = Severity.Warning, Help = "do it" }, At(Text, "b") with { Severity = Severity.Info },
            At(Text, "b") with { File = " \u0002\n", Message = " \u0001\n" },
        ])));
    }

    [Theory]
    [InlineData("junit", "junit-ant", " timestamp=", " when=")]
    [InlineData("junit", "junit-ant", "<properties />", "")]
    [InlineData("junit", "junit-jenkins", " failures=", " failed=")]
    [InlineData("junit", "junit-jenkins", "<testcase name=", "<testcase title=")]
    [InlineData("checkstyle", "checkstyle", " line=\"1\"", " line=\"0\"")]
    [InlineData("checkstyle", "checkstyle", "severity=\"info\"", "severity=\"note\"")]
    public void The_schema_sees_faults(string format, string schema, string text, string replacement)
    {
        var report = System.IO.File.ReadAllText(Path.Combine(Repository.Fixtures, "formats", format + ".txt"));
        Assert.Contains(text, report, StringComparison.Ordinal);
        Assert.NotEmpty(Faults(schema, report.Replace(text, replacement, StringComparison.Ordinal)));
    }

    private static List<string> Faults(string schema, string report)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.Schemas.Add(null, Path.Combine(Repository.Fixtures, "formats", "schemas", schema + ".xsd"));
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var text = new StringReader(report);
        using var reader = XmlReader.Create(text, settings);
        while (reader.Read())
        {
        }

        return faults;
    }
}

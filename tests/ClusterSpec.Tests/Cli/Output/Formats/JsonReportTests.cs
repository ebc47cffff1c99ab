using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Diagnostics;
using static ClusterSpec.Tests.Cli.Output.SampleFinding;
using static ClusterSpec.Tests.Cli.Output.SampleReport;

namespace ClusterSpec.Tests.Cli.Output.Formats;

public sealed class JsonReportTests
{
    [Fact]
    public void Every_severity_is_listed_and_information_counted_nowhere()
    {
        const string text = "größe: 1\n";
        var printed = Print(JsonReport.Write, text,
        [
            At(text, "größe") with { Message = "a \"quoted\" größe", Related = [Related(text, "1", "the value")] },
            At(text, "1") with { Severity = Severity.Warning, Help = "not printed", Label = "not printed" },
            At(text, "1") with { Severity = Severity.Info },
        ]);
        Assert.Equal(
            """
            {
              "findings": [
                {
                  "rule": "some-rule",
                  "severity": "error",
                  "message": "a \"quoted\" größe",
                  "path": "some.path",
                  "file": "a.yaml",
                  "line": 1,
                  "column": 1,
                  "endLine": 1,
                  "endColumn": 6,
                  "related": [
                    {
                      "message": "the value",
                      "file": "a.yaml",
                      "line": 1,
                      "column": 8,
                      "endLine": 1,
                      "endColumn": 9
                    }
                  ]
                },
                {
                  "rule": "some-rule",
                  "severity": "warning",
                  "message": "the message of some-rule",
                  "path": "some.path",
                  "file": "a.yaml",
                  "line": 1,
                  "column": 8,
                  "endLine": 1,
                  "endColumn": 9,
                  "related": []
                },
                {
                  "rule": "some-rule",
                  "severity": "info",
                  "message": "the message of some-rule",
                  "path": "some.path",
                  "file": "a.yaml",
                  "line": 1,
                  "column": 8,
                  "endLine": 1,
                  "endColumn": 9,
                  "related": []
                }
              ],
              "errors": 1,
              "warnings": 1
            }

            """,
            printed);
    }
}

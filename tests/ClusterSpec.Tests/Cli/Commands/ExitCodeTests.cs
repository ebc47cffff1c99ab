using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Diagnostics;
using ClusterSpec.Tests.Cli.Output;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData(Severity.Error, false, 1)]
    [InlineData(Severity.Error, true, 1)]
    [InlineData(Severity.Warning, false, 0)]
    [InlineData(Severity.Warning, true, 1)]
    [InlineData(Severity.Info, false, 0)]
    [InlineData(Severity.Info, true, 0)]
    public void Errors_count_and_warnings_where_they_are_asked_to(Severity severity, bool isStrict, int code)
    {
        Assert.Equal(code, ExitCode.Of([SampleFinding.At("a", "a") with { Severity = severity }], isStrict));
        Assert.Equal(0, ExitCode.Of([], isStrict));
    }

    [Theory]
    [InlineData(Severity.Error, "error", "error")]
    [InlineData(Severity.Warning, "warning", "warning")]
    [InlineData(Severity.Info, "info", "note")]
    public void Severities_have_a_word_and_a_level_of_sarif(Severity severity, string word, string level)
    {
        Assert.Equal((word, level), (SeverityWord.Of(severity), SarifReport.Level(severity)));
    }
}

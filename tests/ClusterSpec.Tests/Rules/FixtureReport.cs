using System.Text;
using ClusterSpec.Cli.Output;

namespace ClusterSpec.Tests.Rules;

/// <summary>Prints findings as the tool does, without colour.</summary>
internal static class FixtureReport
{
    public static void Write(TextWriter writer, LintResult result, byte[] file)
    {
        var text = Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
        new TextReport(writer, TerminalStyle.Plain, _ => text).Write(result.Diagnostics, [result.FileName]);
    }
}

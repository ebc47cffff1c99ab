using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Rules;

/// <summary>Prints findings as the tool does, without colour.</summary>
internal static class FixtureReport
{
    public static void Write(TextWriter writer, LintResult result, byte[] file)
    {
        using var stream = new MemoryStream(file);
        var text = SourceText.Read(stream).Text is { } read ? SecretText.Masked(read, result.Diagnostics) : null;
        new TextReport(writer, TerminalStyle.Plain, _ => text).Write(result.Diagnostics, [result.FileName]);
    }
}

using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Output;
using ClusterSpec.Cli.Output.Formats;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Rules;

/// <summary>Prints findings as the tool does, without colour.</summary>
internal static class FixtureReport
{
    public static void Write(TextWriter writer, LintResult result, byte[] file, Translation? language = null)
    {
        using var stream = new MemoryStream(file);
        var text = SourceText.Read(stream).Text is { } read ? SecretText.Masked(read, result.Diagnostics) : null;
        var speech = Speech.In(language);
        new TextReport(writer, TerminalStyle.Plain, _ => text, speech).Write(speech.Say(result.Diagnostics), [result.FileName]);
    }
}

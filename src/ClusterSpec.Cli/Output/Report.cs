using System.Collections.Immutable;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>What one of the formats is asked to print, and where to.</summary>
internal sealed record Report
{
    /// <summary>Where it goes.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>In the order of output.</summary>
    public required ImmutableArray<Diagnostic> Findings { get; init; }

    /// <summary>Findings that are let pass, in the order of output.</summary>
    public ImmutableArray<Diagnostic> Suppressed { get; init; } = [];

    /// <summary>Names of the files that were checked, as they are shown.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The folder that relative names start from; absolute.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The languages of what the report says besides the findings.</summary>
    public Speech Speech { get; init; } = Speech.English;

    /// <summary>Text of a file with findings, without its secrets; null when it is not at hand.</summary>
    public Func<string, string?> Text { get; init; } = _ => null;

    /// <summary>Why other files could not be checked, a line each.</summary>
    public IReadOnlyList<string> Unopened { get; init; } = [];

    /// <summary>Colours and links, for the formats that people read.</summary>
    public TerminalStyle Style { get; init; } = TerminalStyle.Plain;

    /// <summary>All that a run found.</summary>
    public static Report Of(LintRun run, TextWriter output, string workingFolder)
    {
        var speech = run.Speech;
        return new()
        {
            Output = output,
            Findings = speech.Say(run.Findings),
            Suppressed = speech.Say(run.Suppressed),
            Files = run.Files,
            WorkingFolder = workingFolder,
            Speech = speech,
            Text = run.Text,
            Unopened = run.Unopened,
        };
    }
}

using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Colours of a terminal, or none.</summary>
/// <param name="IsColored">Whether escape sequences are written.</param>
internal sealed record TerminalStyle(bool IsColored)
{
    public static TerminalStyle Plain { get; } = new(false);

    public static TerminalStyle Colored { get; } = new(true);

    public string Severity(Severity severity, string text) => severity switch
    {
        Diagnostics.Severity.Error => Paint("1;31", text),
        Diagnostics.Severity.Warning => Paint("1;33", text),
        _ => Paint("1;36", text),
    };

    public string Bold(string text) => Paint("1", text);

    /// <summary>Line numbers, bars and arrows.</summary>
    public string Frame(string text) => Paint("1;34", text);

    private string Paint(string code, string text) => IsColored && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}

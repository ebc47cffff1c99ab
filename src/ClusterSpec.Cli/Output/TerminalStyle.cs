using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Colours and links of a terminal, or neither.</summary>
/// <param name="IsColored">Whether colours are written.</param>
/// <param name="HasLinks">Whether links are written, which no pager and no file wants.</param>
internal sealed record TerminalStyle(bool IsColored, bool HasLinks)
{
    public static TerminalStyle Plain { get; } = new(false, false);

    public string Severity(Severity severity, string text) => severity switch
    {
        Diagnostics.Severity.Error => Paint("1;31", text),
        Diagnostics.Severity.Warning => Paint("1;33", text),
        _ => Paint("1;36", text),
    };

    public string Bold(string text) => Paint("1", text);

    /// <summary>Line numbers, bars and arrows.</summary>
    public string Frame(string text) => Paint("1;34", text);

    /// <summary>A text that leads to an address: <see href="https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda"/>.</summary>
    public string Link(string text, string? address) => HasLinks && address is not null ? $"\e]8;;{address}\e\\{text}\e]8;;\e\\" : text;

    private string Paint(string code, string text) => IsColored && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}

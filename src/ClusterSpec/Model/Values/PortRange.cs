using System.Globalization;

namespace ClusterSpec.Model.Values;

/// <summary>Ports from one to another, both inside.</summary>
/// <param name="First">1 to 65535.</param>
/// <param name="Last">Not before the first.</param>
public readonly record struct PortRange(int First, int Last)
{
    /// <summary>The largest port: 16 bits, RFC 9293.</summary>
    public const int MostPort = 65535;

    /// <summary>Reads a range: two ports joined by <c>-</c>, the lower first.</summary>
    /// <param name="text">The text; null is no range.</param>
    /// <param name="range">The range.</param>
    public static bool TryParse(string? text, out PortRange range)
    {
        range = default;
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (text is null || dash < 0 || !TryPort(text.AsSpan(0, dash), out var first) || !TryPort(text.AsSpan(dash + 1), out var last) || first > last)
            return false;
        range = new PortRange(first, last);
        return true;
    }

    /// <summary>How many ports it has.</summary>
    public int Count => Last - First + 1;

    /// <summary>Whether a port lies in it.</summary>
    /// <param name="port">The port.</param>
    public bool Contains(int port) => First <= port && port <= Last;

    /// <summary>As written in files: <c>30000-32767</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    private static bool TryPort(ReadOnlySpan<char> text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= MostPort;
}

using System.Globalization;

namespace ClusterSpec.Model.Values;

/// <summary>Number of an autonomous system, 32 bits: RFC 6793.</summary>
/// <param name="Value">The number.</param>
public readonly record struct AsNumber(uint Value)
{
    /// <summary>Reads a number, plain or dotted (RFC 5396): <c>64512</c>, <c>64086.59904</c>.</summary>
    /// <param name="text">The text; null is no number.</param>
    /// <param name="number">The number.</param>
    public static bool TryParse(string? text, out AsNumber number)
    {
        number = default;
        if (text is null)
            return false;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            var isNumber = uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain);
            number = new AsNumber(plain);
            return isNumber;
        }

        if (!ushort.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var high)
            || !ushort.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var low))
            return false;
        number = new AsNumber(((uint)high << 16) | low);
        return true;
    }

    /// <summary>Whether it is for private use: 64512 to 65534, 4200000000 to 4294967294 (RFC 6996).</summary>
    public bool IsPrivate => Value is (>= 64512 and <= 65534) or (>= 4200000000 and <= 4294967294);

    /// <summary>The number, plain.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

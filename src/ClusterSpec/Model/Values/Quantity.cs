using System.Globalization;

namespace ClusterSpec.Model.Values;

/// <summary>A Kubernetes quantity of bytes: <c>8Gi</c>, <c>250G</c>, <c>1.5Gi</c>.
/// <see href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/"/>.</summary>
public readonly record struct Quantity : IComparable<Quantity>
{
    private static readonly (string Suffix, decimal Factor)[] Units =
    [
        ("Ki", 1024m), ("Mi", 1048576m), ("Gi", 1073741824m), ("Ti", 1099511627776m), ("Pi", 1125899906842624m),
        ("k", 1e3m), ("M", 1e6m), ("G", 1e9m), ("T", 1e12m), ("P", 1e15m), ("m", 1e-3m), ("", 1m),
    ];

    private readonly string? text;

    private Quantity(string text, decimal bytes)
    {
        this.text = text;
        Bytes = bytes;
    }

    /// <summary>The amount in bytes, not rounded.</summary>
    public decimal Bytes { get; }

    /// <summary>Reads a quantity.</summary>
    /// <param name="text">The text; null is no quantity.</param>
    /// <param name="quantity">The quantity.</param>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        if (string.IsNullOrEmpty(text))
            return false;
        var (suffix, factor) = Units.First(unit => text.EndsWith(unit.Suffix, StringComparison.Ordinal));
        var digits = text.AsSpan(0, text.Length - suffix.Length);
        if (digits.Length is 0 or > 25 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1])
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > decimal.MaxValue / 1e16m)
            return false;
        quantity = new Quantity(text, number * factor);
        return true;
    }

    /// <summary>The amount in bytes, rounded up as Kubernetes does; at most 2^63-1.</summary>
    public long ToBytes() => (long)Math.Min(decimal.Ceiling(Bytes), long.MaxValue);

    /// <summary>By amount.</summary>
    /// <param name="other">Another quantity.</param>
    public int CompareTo(Quantity other) => Bytes.CompareTo(other.Bytes);

    /// <summary>Whether the left one is less.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is more.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is not more.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is not less.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>As it was written.</summary>
    public override string ToString() => text ?? "0";
}

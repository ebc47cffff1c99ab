using System.Globalization;

namespace ClusterSpec.Model.Values;

/// <summary>Speed of a network card: <c>1G</c>, <c>100M</c>.</summary>
/// <param name="Megabits">Million bits per second.</param>
public readonly record struct NicSpeed(long Megabits)
{
    /// <summary>Reads a speed: a whole number and <c>M</c> or <c>G</c>.</summary>
    /// <param name="text">The text; null is no speed.</param>
    /// <param name="speed">The speed.</param>
    public static bool TryParse(string? text, out NicSpeed speed)
    {
        speed = default;
        if (text is not { Length: >= 2 and <= 7 } || text[^1] is not ('M' or 'G')
            || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return false;
        speed = new NicSpeed(text[^1] == 'G' ? number * 1000L : number);
        return true;
    }

    /// <summary>The shortest way to write it.</summary>
    public override string ToString() => Megabits % 1000 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Megabits / 1000}G")
        : string.Create(CultureInfo.InvariantCulture, $"{Megabits}M");
}

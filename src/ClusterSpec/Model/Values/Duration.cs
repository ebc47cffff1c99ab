using System.Globalization;

namespace ClusterSpec.Model.Values;

/// <summary>A stretch of time: <c>250ms</c>, <c>5s</c>, <c>1h30m</c>.</summary>
/// <param name="Value">How long it is.</param>
public readonly record struct Duration(TimeSpan Value)
{
    /// <summary>Reads a duration: whole numbers, each with <c>ms</c>, <c>s</c>, <c>m</c> or <c>h</c>; their sum, at most half of the longest
    /// <see cref="TimeSpan"/>.</summary>
    /// <param name="text">The text; null is no duration.</param>
    /// <param name="duration">The duration.</param>
    public static bool TryParse(string? text, out Duration duration)
    {
        duration = default;
        if (string.IsNullOrEmpty(text))
            return false;
        double milliseconds = 0;
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits is <= 0 or > 9)
                return false;
            var number = long.Parse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            rest = rest[digits..];
            var (factor, length) = rest switch
            {
                ['m', 's', ..] => (1, 2),
                ['s', ..] => (1000, 1),
                ['m', ..] => (60_000, 1),
                ['h', ..] => (3_600_000, 1),
                _ => (0, 0),
            };
            if (length == 0)
                return false;
            milliseconds += (double)number * factor;
            rest = rest[length..];
        }

        // The file's pattern lets longer ones pass, and every limit is far below.
        duration = new Duration(TimeSpan.FromMilliseconds(Math.Min(milliseconds, TimeSpan.MaxValue.TotalMilliseconds / 2)));
        return true;
    }

    /// <summary>The shortest way to write it in one unit: <c>90m</c>, <c>5s</c>, <c>250ms</c>.</summary>
    public override string ToString()
    {
        var milliseconds = (long)Value.TotalMilliseconds;
        return milliseconds switch
        {
            0 => "0s",
            _ when milliseconds % 3_600_000 == 0 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 3_600_000}h"),
            _ when milliseconds % 60_000 == 0 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 60_000}m"),
            _ when milliseconds % 1000 == 0 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000}s"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds}ms"),
        };
    }
}

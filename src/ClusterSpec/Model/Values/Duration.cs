using System.Globalization;

namespace ClusterSpec.Model.Values;

/// <summary>A stretch of time: <c>250ms</c>, <c>5s</c>, <c>1h30m</c>.</summary>
/// <param name="Value">How long it is.</param>
public readonly record struct Duration(TimeSpan Value)
{
    /// <summary>Reads a duration: whole numbers, each with <c>ms</c>, <c>s</c>, <c>m</c> or <c>h</c>; their sum.</summary>
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

        if (milliseconds > TimeSpan.MaxValue.TotalMilliseconds / 2)
            return false;
        duration = new Duration(TimeSpan.FromMilliseconds(milliseconds));
        return true;
    }
}

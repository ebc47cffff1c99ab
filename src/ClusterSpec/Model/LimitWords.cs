using System.Globalization;

namespace ClusterSpec.Model;

/// <summary>Limits in words, the same in every message.</summary>
internal static class LimitWords
{
    /// <summary><c>from 1 to 65535</c>, <c>1 or more</c>, <c>at most 9</c>; at least one limit is given.</summary>
    public static string Of(long? minimum, long? maximum) => (minimum, maximum) switch
    {
        ({ } min, { } max) when min == max => string.Create(CultureInfo.InvariantCulture, $"exactly {min}"),
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"from {min} to {max}"),
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"{min} or more"),
        (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"at most {max}"),
        _ => throw new ArgumentException("no limit is given"),
    };
}

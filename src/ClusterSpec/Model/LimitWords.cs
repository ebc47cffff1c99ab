using ClusterSpec.Diagnostics;

namespace ClusterSpec.Model;

/// <summary>Limits in words, the same in every message.</summary>
internal static class LimitWords
{
    /// <summary><c>from 1 to 65535</c>, <c>1 or more</c>, <c>at most 9</c>; at least one limit is given.</summary>
    public static Phrase Of(long? minimum, long? maximum) => (minimum, maximum) switch
    {
        ({ } min, { } max) when min == max => (Phrase)$"exactly {min}",
        ({ } min, { } max) => $"from {min} to {max}",
        ({ } min, null) => $"{min} or more",
        (null, { } max) => $"at most {max}",
        _ => throw new ArgumentException("no limit is given"),
    };
}

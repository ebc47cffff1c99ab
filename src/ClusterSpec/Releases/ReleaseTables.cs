namespace ClusterSpec.Releases;

/// <summary>What holds for all release tables together.</summary>
public static class ReleaseTables
{
    /// <summary>
    /// The day up to which the tables know releases. Rules about end of life compare with this day, never with the clock,
    /// so that the same file gives the same findings on every day.
    /// </summary>
    public static DateOnly Date { get; } = new(2026, 11, 23);
}

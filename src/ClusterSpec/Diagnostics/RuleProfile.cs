namespace ClusterSpec.Diagnostics;

/// <summary>How much is asked of a cluster. Each profile has all of the one before it.</summary>
public enum RuleProfile
{
    /// <summary>Will it start: errors alone.</summary>
    Minimal,

    /// <summary>Will it run well.</summary>
    Recommended,

    /// <summary>Everything that the sources advise for a cluster that people depend on.</summary>
    Production,
}

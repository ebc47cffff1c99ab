namespace ClusterSpec.Diagnostics;

/// <summary>Where it is said that a finding is to be let pass.</summary>
public enum SuppressionKind
{
    /// <summary>In a comment of the file.</summary>
    InSource,

    /// <summary>In the configuration, or in a baseline.</summary>
    External,
}

/// <summary>Why a finding is let pass.</summary>
/// <param name="Kind">Where that is said.</param>
/// <param name="Justification">In the words of who said it; empty where none were given.</param>
public sealed record Suppression(SuppressionKind Kind, string Justification);

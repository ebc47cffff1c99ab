using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;

namespace ClusterSpec.Cli.Settings;

/// <summary>What the command line asks of a check; it wins over the configuration.</summary>
internal sealed record SettingFlags
{
    /// <summary>Null where it is not given.</summary>
    public RuleProfile? Profile { get; init; }

    /// <summary>By rule.</summary>
    public ImmutableDictionary<string, RuleLevel> Severities { get; init; } = ImmutableDictionary<string, RuleLevel>.Empty;

    /// <summary>The configuration file; null for the one that is found.</summary>
    public string? Configuration { get; init; }

    /// <summary>Whether no configuration file is read.</summary>
    public bool IgnoresConfiguration { get; init; }

    /// <summary>File of known findings to be read; null for the one of the configuration.</summary>
    public string? Baseline { get; init; }

    /// <summary>File that the findings are written to as known; null for none.</summary>
    public string? NewBaseline { get; init; }

    /// <summary>The day that comments expire by; null for that of the clock.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The language of findings; null for that of the configuration.</summary>
    public string? Language { get; init; }
}

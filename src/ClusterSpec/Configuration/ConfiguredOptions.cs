using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;

namespace ClusterSpec.Configuration;

/// <summary>What a configuration asks of one file.</summary>
public static class ConfiguredOptions
{
    /// <summary>The options with the profile and the severities of the configuration, and of those overrides that are for the file: the last wins.</summary>
    /// <param name="options">What is asked where the configuration says nothing.</param>
    /// <param name="configuration">What could be read of it.</param>
    /// <param name="isFor">Whether globs name the file.</param>
    public static LintOptions With(this LintOptions options, LintConfiguration configuration, Func<IReadOnlyList<string>, bool> isFor)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(isFor);
        var result = With(options, configuration.Profile, configuration.Severities);
        foreach (var change in configuration.Overrides ?? [])
        {
            if (change is { Files: { } files } && isFor(files))
                result = With(result, change.Profile, change.Severities);
        }

        return result;
    }

    private static LintOptions With(LintOptions options, LintProfile? profile, IReadOnlyDictionary<string, LintLevel>? severities) => options with
    {
        Profile = profile switch
        {
            LintProfile.Minimal => RuleProfile.Minimal,
            LintProfile.Recommended => RuleProfile.Recommended,
            LintProfile.Production => RuleProfile.Production,
            _ => options.Profile,
        },
        Severities = options.Severities.SetItems((severities ?? new Dictionary<string, LintLevel>()).Select(pair => KeyValuePair.Create(pair.Key, Level(pair.Value)))),
    };

    private static RuleLevel Level(LintLevel level) => level switch
    {
        LintLevel.Error => RuleLevel.Error,
        LintLevel.Warning => RuleLevel.Warning,
        LintLevel.Info => RuleLevel.Info,
        _ => RuleLevel.Off,
    };
}

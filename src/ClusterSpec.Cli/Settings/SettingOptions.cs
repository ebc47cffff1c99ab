using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Cli.Output;
using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;

namespace ClusterSpec.Cli.Settings;

/// <summary>The options of every command that checks files.</summary>
internal sealed class SettingOptions
{
    private static readonly Dictionary<string, RuleProfile> Profiles = Enum.GetValues<RuleProfile>().ToDictionary(ProfileWord.Of, StringComparer.Ordinal);

    private static readonly Dictionary<string, RuleLevel> Levels = new(StringComparer.Ordinal)
    {
        ["error"] = RuleLevel.Error,
        ["warning"] = RuleLevel.Warning,
        ["info"] = RuleLevel.Info,
        ["off"] = RuleLevel.Off,
    };

    private readonly Option<string?> profile = new("--profile") { Description = "How much is asked: whether it starts, whether it runs well (if it is not given), everything that is advised.", HelpName = string.Join("|", Profiles.Keys) };
    private readonly Option<string[]> severity = new("--severity") { Description = "Make a rule an error, a warning, an info, or switch it off; may be given several times.", HelpName = "RULE=LEVEL" };
    private readonly Option<string?> configuration = new("--config") { Description = "Configuration file; if it is not given, .clusterspecrc.yaml in the file's folder or the nearest above.", HelpName = "FILE" };
    private readonly Option<bool> noConfiguration = new("--no-config") { Description = "Read no configuration file." };
    private readonly Option<string?> baseline = new("--baseline") { Description = "Let pass the findings that this file lists as known.", HelpName = "FILE" };
    private readonly Option<string?> today = new("--today") { Description = "The day by which comments with `until` expire; today in UTC, if it is not given.", HelpName = "YYYY-MM-DD" };
    private readonly LanguageOption language = new();
    private readonly Option<string?>? newBaseline;

    private SettingOptions(bool writesBaseline)
    {
        profile.TakeOnly([.. Profiles.Keys]);
        if (writesBaseline)
            newBaseline = new("--write-baseline") { Description = "Write the findings to this file as known, and let them pass.", HelpName = "FILE" };
    }

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">That command.</param>
    /// <param name="writesBaseline">Whether <c>--write-baseline</c> is among them.</param>
    public static SettingOptions AddTo(Command command, bool writesBaseline)
    {
        var options = new SettingOptions(writesBaseline);
        foreach (var option in new Option?[] { options.profile, options.severity, options.configuration, options.noConfiguration, options.baseline, options.newBaseline, options.today, options.language.Option }.OfType<Option>())
            command.Options.Add(option);
        return options;
    }

    /// <summary>What was given.</summary>
    /// <exception cref="UsageException">It cannot be meant.</exception>
    public SettingFlags Read(ParseResult parsed)
    {
        var flags = new SettingFlags
        {
            Profile = parsed.GetValue(profile) is { } word ? Profiles[word] : null,
            Severities = (parsed.GetValue(severity) ?? []).Select(Severity).Aggregate(ImmutableDictionary<string, RuleLevel>.Empty, (all, pair) => all.SetItem(pair.Rule, pair.Level)),
            Configuration = Given(parsed, configuration),
            IgnoresConfiguration = parsed.GetValue(noConfiguration),
            Baseline = Given(parsed, baseline),
            NewBaseline = newBaseline is null ? null : Given(parsed, newBaseline),
            Today = parsed.GetValue(today) is { } day ? Day(day) : null,
            Language = parsed.GetValue(language.Option),
        };
        if (flags is { IgnoresConfiguration: true, Configuration: not null })
            throw new UsageException("--config and --no-config cannot be given together");
        if (flags is { Baseline: not null, NewBaseline: not null })
            throw new UsageException("--baseline and --write-baseline cannot be given together");
        return flags;
    }

    private static string? Given(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } file ? null : string.IsNullOrWhiteSpace(file) ? throw new UsageException($"{option.Name} names no file") : file;

    private static (string Rule, RuleLevel Level) Severity(string text)
    {
        if (text.Split('=') is not [var name, var word])
            throw new UsageException($"--severity takes a rule and a level, as in audit-log-off=error, not '{text}'");
        if (!Levels.TryGetValue(word, out var level))
            throw new UsageException($"--severity does not take the level '{word}': take {string.Join(", ", Levels.Keys)}");
        if (Catalogue.Find(name) is not { } rule)
            throw new UsageException($"--severity: there is no rule '{name}'{(Catalogue.Nearest(name) is { } near ? $" (did you mean {near}?)" : $": `{CommandLine.Name} rules` lists them")}");
        return level == RuleLevel.Error || rule.IsIgnorable
            ? (name, level)
            : throw new UsageException($"--severity: {name} cannot be made milder");
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new UsageException($"--today takes a day such as 2027-03-01, not '{text}'");
}

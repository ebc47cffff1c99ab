using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Rules as a table, and as JSON.</summary>
internal static class RuleList
{
    /// <summary>A line for each, below its section.</summary>
    public static void WriteTable(TextWriter output, ImmutableArray<RuleDescription> rules)
    {
        if (rules.IsEmpty)
            return;
        var width = rules.Max(rule => rule.Name.Length);
        foreach (var section in rules.GroupBy(rule => rule.Section, StringComparer.Ordinal))
        {
            output.Write($"{section.Key}\n");
            foreach (var rule in section)
                output.Write($"  {rule.Name.PadRight(width)}  {SeverityWord.Of(rule.Severity),-7}  {ProfileWord.Of(rule.Profile),-11}  {(rule.IsIgnorable ? "ignorable" : ""),-9}  {Fixes(rule) ?? "",-6}  {rule.Title}\n");
        }
    }

    /// <summary>An object for each, with all that is known of it.</summary>
    public static void WriteJson(TextWriter output, ImmutableArray<RuleDescription> rules) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            RuleJson.WriteMembers(json, rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary><c>safe</c> or <c>unsafe</c>; null where nothing is mended.</summary>
    public static string? Fixes(RuleDescription rule) => rule.Fixes switch
    {
        FixSafety.Safe => "safe",
        FixSafety.Unsafe => "unsafe",
        _ => null,
    };
}

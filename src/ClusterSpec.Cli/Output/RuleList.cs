using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Rules as a table, and as JSON.</summary>
internal static class RuleList
{
    private const string Ignorable = "ignorable";

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
                output.Write($"  {rule.Name.PadRight(width)}  {SeverityWord.Of(rule.Severity),-7}  {ProfileWord.Of(rule.Profile),-11}  {(rule.IsIgnorable ? Ignorable : ""),-9}  {Fixes(rule) ?? "",-6}  {rule.Title}\n");
        }
    }

    /// <summary>An object for each, with all that is known of it.</summary>
    public static void WriteJson(TextWriter output, ImmutableArray<RuleDescription> rules) => JsonOutput.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("name", rule.Name);
            json.WriteString("section", rule.Section);
            json.WriteString("severity", SeverityWord.Of(rule.Severity));
            json.WriteString("profile", ProfileWord.Of(rule.Profile));
            json.WriteBoolean(Ignorable, rule.IsIgnorable);
            json.WriteString("fixes", Fixes(rule));
            json.WriteString("title", rule.Title);
            json.WriteString("what", rule.What);
            json.WriteString("why", rule.Why);
            json.WriteString("fix", rule.Fix);
            json.WriteString("versions", rule.Versions);
            json.WriteStartArray("sources");
            foreach (var source in rule.Sources)
            {
                json.WriteStartObject();
                json.WriteString("title", source.Title);
                json.WriteString("url", source.Url);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string? Fixes(RuleDescription rule) => rule.Fixes switch
    {
        FixSafety.Safe => "safe",
        FixSafety.Unsafe => "unsafe",
        _ => null,
    };
}

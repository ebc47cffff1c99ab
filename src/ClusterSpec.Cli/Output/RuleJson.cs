using System.Text.Json;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>What is known of a rule, for programs.</summary>
internal static class RuleJson
{
    /// <summary>An object with all that is known of it, and an example.</summary>
    public static void Write(Utf8JsonWriter json, RuleDescription rule, Translation? language)
    {
        json.WriteStartObject();
        WriteMembers(json, rule.In(language));
        json.WriteString("bad", RuleExample.Bad(rule.Name));
        json.WriteString("good", RuleExample.Good(rule.Name));
        json.WriteString("output", RuleExample.Output(rule.Name, language));
        json.WriteEndObject();
    }

    /// <summary>Members of an object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter json, RuleDescription rule)
    {
        json.WriteString("name", rule.Name);
        json.WriteString("section", rule.Section);
        json.WriteString("severity", SeverityWord.Of(rule.Severity));
        json.WriteString("profile", ProfileWord.Of(rule.Profile));
        json.WriteBoolean("ignorable", rule.IsIgnorable);
        json.WriteString("fixes", RuleList.Fixes(rule));
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
    }
}

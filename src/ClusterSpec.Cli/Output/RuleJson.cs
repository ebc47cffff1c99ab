using System.Text.Json;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>What is known of a rule, for programs.</summary>
internal static class RuleJson
{
    public static void Write(Utf8JsonWriter json, RuleDescription rule, Translation? language)
    {
        rule = rule.In(language);
        json.WriteStartObject();
        json.WriteString("name", rule.Name);
        json.WriteString("section", rule.Section);
        json.WriteString("severity", SeverityWord.Of(rule.Severity));
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
        json.WriteString("bad", RuleExample.Bad(rule.Name));
        json.WriteString("good", RuleExample.Good(rule.Name));
        json.WriteString("output", RuleExample.Output(rule.Name, language));
        json.WriteEndObject();
    }
}

using ClusterSpec.Model;
using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Documents;

/// <summary>The schema as JSON, for tests that walk it.</summary>
internal static class SchemaText
{
    /// <summary>The whole schema.</summary>
    public static JObject Root { get; } = JObject.Parse(ClusterSchema.Text());

    /// <summary>What a <c>$ref</c> stands for; anything else as it is.</summary>
    public static JObject Resolved(JToken schema)
    {
        var here = (JObject)schema;
        while ((string?)here["$ref"] is { } reference)
            here = Root.SelectToken(reference[2..].Replace('/', '.')) as JObject ?? throw new InvalidOperationException($"{reference} names nothing");
        return here;
    }

    /// <summary>The alternative of a <c>oneOf</c> that takes the JSON type of a value; null when none does.</summary>
    public static JObject? For(JToken schema, JToken value)
    {
        var actual = Resolved(schema);
        return actual["oneOf"] is JArray choices ? choices.Select(Resolved).FirstOrDefault(choice => Takes(choice, value)) : Takes(actual, value) ? actual : null;
    }

    private static bool Takes(JObject schema, JToken value) => (string?)schema["type"] switch
    {
        "object" => value.Type == JTokenType.Object,
        "array" => value.Type == JTokenType.Array,
        "string" => value.Type == JTokenType.String,
        "integer" => value.Type == JTokenType.Integer,
        "boolean" => value.Type == JTokenType.Boolean,
        _ => false,
    };
}

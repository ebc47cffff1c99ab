using Newtonsoft.Json.Linq;

namespace ClusterSpec.Generator.Schema;

/// <summary>
/// Puts the text that one would type in the place of every example: NJsonSchema takes an object with a <c>type</c> for a schema,
/// wherever it stands, and would lose a part of it.
/// </summary>
internal static class ExampleTexts
{
    /// <summary>The schema with texts as examples.</summary>
    /// <param name="json">The schema.</param>
    public static string Put(string json)
    {
        JObject schema = JObject.Parse(json);
        foreach (JProperty examples in schema.Descendants().OfType<JProperty>().Where(IsExamples).ToList())
            examples.Value = new JArray(examples.Value.Select(FlowYaml.Text));
        return schema.ToString();
    }

    private static bool IsExamples(JProperty property) => property is { Name: "examples", Value: JArray };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterSpec.Model;
using ClusterSpec.Tests.Documents;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace ClusterSpec.Tests.Model;

public sealed class ClusterSchemaTests
{
    private static readonly string[] Scalars = ["string", "integer", "boolean"];

    /// <summary>Every schema within the schema, by place.</summary>
    private static readonly Dictionary<string, JObject> Parts = Walk("#", SchemaText.Root).ToDictionary(part => part.Pointer, part => part.Schema, StringComparer.Ordinal);

    public static TheoryData<string> Properties => [.. Parts.Keys.Where(place => place.Split('/') is [.., "properties", _])];

    [Fact]
    public void Is_draft_07_with_definitions_in_one_file()
    {
        Assert.Equal("http://json-schema.org/draft-07/schema#", (string?)SchemaText.Root["$schema"]);
        Assert.All(
            SchemaText.Root.Descendants().OfType<JProperty>().Where(property => property.Name == "$ref"),
            reference => Assert.StartsWith("#/definitions/", (string?)reference.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_built_in_text_is_the_file() =>
        Assert.Equal(File.ReadAllText(Repository.Path("schemas", "cluster.schema.json")), ClusterSchema.Text());

    [Fact]
    public void Every_definition_is_used()
    {
        var used = SchemaText.Root.Descendants().OfType<JProperty>().Where(property => property.Name == "$ref").Select(property => (string?)property.Value);
        Assert.Empty(Parts.Keys.Where(place => place.Split('/') is ["#", "definitions", _]).Except(used));
    }

    [Fact]
    public void Every_key_of_the_design_is_there() => Repository.AssertEqualsFile(
        Path.Combine(Repository.Fixtures, "schema-keys.txt"), string.Concat(SchemaKeys.All.Select(key => key.Path + "\n").Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_property_is_described(string place)
    {
        var property = Parts[place];
        foreach (var words in (string[])["title", "description", "markdownDescription"])
            Assert.False(string.IsNullOrWhiteSpace((string?)property[words]), words);
        Assert.EndsWith(".", (string?)property["description"], StringComparison.Ordinal);
        Assert.StartsWith((string?)property["description"] is { } text ? text.TrimEnd('.') : "", (string?)property["markdownDescription"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_scalar_shows_a_value(string place)
    {
        var key = new SchemaKey(place, Parts[place]);
        if (key.Actual["oneOf"] is not null || Scalars.Contains((string?)key.Actual["type"]))
            Assert.True(key.Said("examples") is JArray { Count: > 0 } || key.Said("enum") is JArray { Count: > 0 } || key.Said("default") is not null);
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_default_is_said_in_words(string place)
    {
        if (Parts[place]["default"] is not { } value)
            return;
        var text = value.Type == JTokenType.String ? (string?)value : JsonNode.Parse(value.ToString(Newtonsoft.Json.Formatting.None))?.ToJsonString(new JsonSerializerOptions());
        Assert.EndsWith($"\n\nDefault: `{text?.Replace(",", ", ", StringComparison.Ordinal)}`", (string?)Parts[place]["markdownDescription"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_object_is_closed_or_a_map() => Assert.All(
        Parts.Where(part => (string?)part.Value["type"] == "object"),
        part => Assert.True(part.Value["additionalProperties"] is JObject || (bool?)part.Value["additionalProperties"] == false, part.Key));

    [Fact]
    public void Every_number_has_limits_but_kernel_parameters() => Assert.Equal(
        ["#/definitions/sysctlValue/oneOf/0"],
        Parts.Where(part => (string?)part.Value["type"] == "integer" && (part.Value["minimum"] is null || part.Value["maximum"] is null)).Select(part => part.Key));

    [Fact]
    public void Every_text_has_a_pattern_words_or_a_length() => Assert.All(
        Parts.Where(part => (string?)part.Value["type"] == "string"),
        part => Assert.True(part.Value["pattern"] is not null || part.Value["enum"] is not null || part.Value["maxLength"] is not null, part.Key));

    [Fact]
    public async Task Examples_and_defaults_are_what_the_schema_takes()
    {
        var schema = await JsonSchema.FromJsonAsync(ClusterSchema.Text(), TestContext.Current.CancellationToken);
        foreach (var (oracle, place) in Oracles(schema, "#"))
        {
            var part = Parts[place];
            var shown = (part["examples"] ?? new JArray()).Concat(part["default"] is { } value ? [value] : []);
            Assert.All(shown, example => Assert.Empty(oracle.Validate(example)));
        }
    }

    private static IEnumerable<(string Pointer, JObject Schema)> Walk(string place, JObject schema)
    {
        yield return (place, schema);
        foreach (var part in Inner(place, schema).SelectMany(part => Walk(part.Pointer, part.Schema)))
            yield return part;
    }

    private static IEnumerable<(string Pointer, JObject Schema)> Inner(string place, JObject schema) =>
        Named(place, schema, "properties").Concat(Named(place, schema, "definitions"))
            .Concat((schema["oneOf"] ?? new JArray()).Select((choice, index) => ($"{place}/oneOf/{index}", (JObject)choice)))
            .Concat(((string[])["items", "additionalProperties"]).Where(name => schema[name] is JObject).Select(name => ($"{place}/{name}", schema[name] as JObject ?? [])));

    private static IEnumerable<(string Pointer, JObject Schema)> Named(string place, JObject schema, string keyword) =>
        (schema[keyword] as JObject)?.Properties().Select(property => ($"{place}/{keyword}/{property.Name}", (JObject)property.Value)) ?? [];

    private static IEnumerable<(JsonSchema Oracle, string Pointer)> Oracles(JsonSchema schema, string place)
    {
        yield return (schema, place);
        var inner = schema.Properties.Select(property => ((JsonSchema)property.Value, $"{place}/properties/{property.Key}"))
            .Concat(schema.Definitions.Select(definition => (definition.Value, $"{place}/definitions/{definition.Key}")));
        foreach (var part in inner.SelectMany(part => Oracles(part.Item1, part.Item2)))
            yield return part;
    }
}

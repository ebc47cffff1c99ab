using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Documents;

/// <summary>Draws values that the schema accepts: often its examples, else anything odd that its limits let pass.</summary>
/// <param name="random">Where the draws come from: the same seed, the same document.</param>
internal sealed class DocumentDrawing(Random random)
{
    private const int MostItems = 3;

    private static readonly string[] Keys = ["a", "net.core.somaxconn", "x[0]", "NodeSwap", "<<", "null", "", "größe 界", "a: b"];

    private static readonly string[] Texts =
        ["a", "", " ", "yes", "1", "null", "x y", "größe 界", "😀😀", "two\nlines", "ends in one\n", "- a: b", "#", "'\"\\", "{{ x }}", "${HOME}", "$(id)", "\u001b[31m", new('x', 63), new('x', 64)];

    /// <summary>A whole file.</summary>
    public JObject Document() => (JObject)Value(SchemaText.Root);

    /// <summary>A value of a schema.</summary>
    /// <param name="schema">A part of the schema, which may be a reference.</param>
    public JToken Value(JToken schema)
    {
        var actual = SchemaText.Resolved(schema);
        if (Examples(schema, actual) is { Count: > 0 } examples && (string?)actual["type"] is not "object" && random.Next(3) == 0)
            return examples[random.Next(examples.Count)].DeepClone();
        if (actual["enum"] is JArray words)
            return words[random.Next(words.Count)].DeepClone();
        if (actual["oneOf"] is JArray choices)
            return Value(choices[random.Next(choices.Count)]);
        return (string?)actual["type"] switch
        {
            "object" when actual["properties"] is JObject properties => Mapping(actual, properties),
            "object" => Map((JObject?)actual["additionalProperties"] ?? throw new InvalidOperationException("neither keys nor a map")),
            "array" => List(actual),
            "string" => Text(actual),
            "integer" => Number(actual),
            _ => random.Next(2) == 0,
        };
    }

    private static JArray? Examples(JToken schema, JObject actual) => schema["examples"] as JArray ?? actual["examples"] as JArray;

    private JObject Mapping(JObject schema, JObject properties)
    {
        var required = (schema["required"] as JArray ?? []).Select(name => (string?)name).ToHashSet();
        var mapping = new JObject();
        foreach (var (key, property) in properties)
        {
            if (property is not null && (required.Contains(key) || random.Next(3) == 0))
                mapping[key] = Value(property);
        }

        return mapping;
    }

    private JObject Map(JObject value)
    {
        var map = new JObject();
        for (var count = random.Next(MostItems + 1); count > 0; count--)
            map[Keys[random.Next(Keys.Length)]] = Value(value);
        return map;
    }

    private JArray List(JObject schema)
    {
        var least = (int?)schema["minItems"] ?? 0;
        var most = Math.Min((int?)schema["maxItems"] ?? int.MaxValue, least + MostItems);
        var isSet = (bool?)schema["uniqueItems"] == true;
        var wanted = random.Next(least, most + 1);
        var list = new JArray();

        // A set of few words may not have as many different ones as were wanted.
        for (var tries = 0; list.Count < wanted && tries < 20; tries++)
        {
            var item = Value(schema["items"] ?? throw new InvalidOperationException("a list of nothing"));
            if (!isSet || !list.Any(other => JToken.DeepEquals(other, item)))
                list.Add(item);
        }

        return list;
    }

    private JValue Text(JObject schema)
    {
        var least = (int?)schema["minLength"] ?? 0;
        var most = (int?)schema["maxLength"] ?? int.MaxValue;
        while (true)
        {
            var text = (string?)schema["pattern"] is { } pattern ? PatternText.Draw(pattern, random) : Texts[random.Next(Texts.Length)];
            var length = text.EnumerateRunes().Count();
            if (length >= least && length <= most)
                return new JValue(text);
        }
    }

    private JValue Number(JObject schema)
    {
        var least = (long?)schema["minimum"] ?? long.MinValue;
        var most = (long?)schema["maximum"] ?? long.MaxValue;
        return new JValue(random.Next(4) switch
        {
            0 => least,
            1 => most,
            2 => Math.Clamp(random.Next(-2, 3), least, most),
            _ => least + (long)(random.NextDouble() * ((double)most - least)) is var between && between >= least && between <= most ? between : most,
        });
    }
}

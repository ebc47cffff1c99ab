using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Documents;

/// <summary>Breaks one place of a document, or tries to: what the change does is for the oracle to say.</summary>
/// <param name="random">Where the draws come from.</param>
internal sealed class DocumentMutation(Random random)
{
    private static readonly string[] OddTexts = ["", " ", "x", "-", "yes", "12", "1.5", "null", "Größe", "a b", "two\nlines", new('a', 300), "10.0.0.0/8", "::", "v1.2.3", "😀"];

    private readonly DocumentDrawing drawing = new(random);

    /// <summary>Changes the document in one place.</summary>
    /// <param name="document">A document of the schema, changed here.</param>
    /// <returns>The path of the place, as findings write it; a key that is missing belongs to its mapping.</returns>
    public string Apply(JObject document)
    {
        var places = DocumentPlaces.Of(document).ToList();
        var place = places[random.Next(places.Count)];
        return place.Value switch
        {
            JObject mapping when random.Next(4) > 0 => ChangeKeys(mapping, place),
            JArray list when random.Next(4) > 0 => ChangeItems(list, place),
            JValue { Type: JTokenType.String } or JValue { Type: JTokenType.Integer } when random.Next(3) > 0 => Put(place, Nearby(place)),
            _ => Put(place, OfAnyType()),
        };
    }

    private string ChangeKeys(JObject mapping, DocumentPlace place)
    {
        var names = mapping.Properties().Select(property => property.Name).ToList();
        if (names.Count > 0 && random.Next(2) == 0)
        {
            mapping.Remove(names[random.Next(names.Count)]);
            return place.Path;
        }

        var slip = names.Count > 0 && random.Next(2) == 0 ? names[random.Next(names.Count)] + "s" : "x-own";
        mapping[slip] = OfAnyType();
        return place.Path;
    }

    private string ChangeItems(JArray list, DocumentPlace place)
    {
        switch (random.Next(3))
        {
            case 0:
                list.Clear();
                break;
            case 1 when list.Count > 0:
                list.Add(list[random.Next(list.Count)].DeepClone());
                break;
            default:
                for (var more = random.Next(1, 4); more > 0; more--)
                    list.Add(place.Schema["items"] is { } items ? drawing.Value(items) : OfAnyType());
                break;
        }

        return place.Path;
    }

    private JValue Nearby(DocumentPlace place)
    {
        if (place.Value.Type == JTokenType.Integer)
        {
            var limit = (long?)place.Schema[random.Next(2) == 0 ? "minimum" : "maximum"] ?? 0;
            return new JValue(limit + random.Next(-2, 3));
        }

        var text = (string?)place.Value ?? "";
        var at = random.Next(text.Length + 1);
        return new JValue(random.Next(3) switch
        {
            0 => OddTexts[random.Next(OddTexts.Length)],
            1 => text.Insert(at, "-.:/ _A0é\n"[random.Next(10)].ToString()),
            _ => text.Remove(Math.Min(at, Math.Max(0, text.Length - 1)), Math.Min(1, text.Length)),
        });
    }

    private JToken OfAnyType() => random.Next(8) switch
    {
        0 => JValue.CreateNull(),
        1 => new JValue(true),
        2 => new JValue(random.Next(-1, 70000)),
        3 => new JValue(1.5),
        4 => new JArray(),
        5 => new JArray(new JValue(OddTexts[random.Next(OddTexts.Length)])),
        6 => new JObject(),
        _ => new JValue(OddTexts[random.Next(OddTexts.Length)]),
    };

    private static string Put(DocumentPlace place, JToken value)
    {
        place.Value.Replace(value);
        return place.Path;
    }
}

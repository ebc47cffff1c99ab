using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Documents;

/// <summary>Documents of the schema: a third of them sound, the others broken in one to three places.</summary>
public static class DrawnDocumentArbitrary
{
    /// <summary>Draws by seed; a failed document is made smaller by leaving out one part after the other.</summary>
    public static Arbitrary<DrawnDocument> Documents() => Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(Draw), Smaller);

    /// <summary>The document of a seed.</summary>
    public static DrawnDocument Draw(int seed)
    {
        var random = new Random(seed);
        var json = new DocumentDrawing(random).Document();
        List<string> changed = [];
        var mutation = new DocumentMutation(random);
        for (var changes = Math.Max(0, random.Next(6) - 2); changes > 0; changes--)
            changed.Add(mutation.Apply(json));
        return Written(seed, json, changed);
    }

    private static IEnumerable<DrawnDocument> Smaller(DrawnDocument document)
    {
        // by position, for not every name can stand in a path
        var parts = document.Json.Descendants().Count();
        for (var index = 0; index < parts; index++)
        {
            var json = (JObject)document.Json.DeepClone();
            var token = json.Descendants().ElementAt(index);
            if (token is not JProperty && token.Parent is not JArray)
                continue;
            (token.Parent is JProperty property ? property : token).Remove();
            yield return Written(document.Seed, json, document.Changed);
        }
    }

    private static DrawnDocument Written(int seed, JObject json, IReadOnlyList<string> changed) =>
        new(seed, json, new DocumentYaml(new Random(seed)).Write(json), changed);
}

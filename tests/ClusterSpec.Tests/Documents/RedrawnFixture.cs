namespace ClusterSpec.Tests.Documents;

/// <summary>A cluster of the fixtures with some of its values drawn anew: nearer to what people write than a document of the schema alone.</summary>
internal static class RedrawnFixture
{
    private const int MostValues = 4;

    /// <summary>The file with one to four values drawn from their schemas.</summary>
    public static DrawnDocument Draw(string file, int seed)
    {
        var random = new Random(seed);
        var drawing = new DocumentDrawing(random);
        var document = YamlJson.Read(file);
        List<string> changed = [];
        for (var count = random.Next(1, MostValues + 1); count > 0; count--)
        {
            var places = DocumentPlaces.Of(document).ToList();
            var place = places[random.Next(places.Count)];
            place.Value.Replace(drawing.Value(place.Schema));
            changed.Add(place.Path);
        }

        return new DrawnDocument(seed, document, new DocumentYaml(random).Write(document), changed);
    }
}

using ClusterSpec.Loading;
using ClusterSpec.Model;
using ClusterSpec.Tests.Documents;
using FsCheck.Xunit;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace ClusterSpec.Tests.Loading;

/// <summary>Over drawn documents, loading finds nothing exactly where NJsonSchema finds nothing in the same schema.</summary>
public sealed class SchemaOracleTests
{
    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(ClusterSchema.Text());

    /// <summary>Where the two differ by intent: a value that only one of them takes. Numbers past 64 bits are drawn by nobody, as NJsonSchema
    /// throws at them; they are out of range here.</summary>
    private static readonly Dictionary<string, (string Reason, Func<JValue, bool> Holds)> Differences = new(StringComparer.Ordinal)
    {
        ["line feed at the end"] = (
            "NJsonSchema asks .NET's Regex, whose $ also stands before a last line feed; ECMA-262, which JSON Schema names, has no such place",
            value => value.Value is string text && text.EndsWith('\n')),
    };

    public static TheoryData<string, string> DifferentFiles => new()
    {
        { "line feed at the end", """{ "os": { "timezone": "Etc/UTC\n" } }""" },
    };

    [Property(Arbitrary = [typeof(DrawnDocumentArbitrary)], MaxTest = 3000, Replay = "20261123,20261125")]
    public async Task Finds_something_exactly_where_the_oracle_does(DrawnDocument document)
    {
        var diagnostics = ClusterLoader.Load(document.Yaml, "drawn.yaml").Diagnostics;
        var isSound = (await Schema).Validate(document.Json).Count == 0;

        // a secret in a text that has its form is found beside the schema
        if (isSound && diagnostics.All(diagnostic => diagnostic.Rule == "secret-inlined"))
            return;
        if (diagnostics.IsEmpty != isSound)
            Assert.Contains(document.Json.Descendants().OfType<JValue>(), value => Differences.Values.Any(difference => difference.Holds(value)));
        if (document.Changed is [var only] && !isSound)
            Assert.Contains(diagnostics, diagnostic => Encloses(diagnostic.Path, only) || Encloses(only, diagnostic.Path));
    }

    [Fact]
    public async Task Sound_documents_and_broken_ones_are_both_drawn_often()
    {
        var schema = await Schema;
        var sound = Enumerable.Range(0, 300).Count(seed => schema.Validate(DrawnDocumentArbitrary.Draw(seed).Json).Count == 0);

        Assert.InRange(sound, 100, 200);
    }

    [Theory]
    [MemberData(nameof(DifferentFiles))]
    public async Task Differs_from_the_oracle_as_listed(string name, string json)
    {
        var part = JObject.Parse(json);
        var findings = ClusterLoader.Load(json, "different.yaml").Diagnostics.Where(diagnostic => diagnostic.Rule != "missing-key");
        var oracle = (await Schema).Validate(part).Where(error => error.Kind != NJsonSchema.Validation.ValidationErrorKind.PropertyRequired);

        Assert.True(part.Descendants().OfType<JValue>().Any(Differences[name].Holds), Differences[name].Reason);
        Assert.NotEqual(oracle.Any(), findings.Any());
    }

    private static bool Encloses(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (outer.Length == 0 || inner.Length == outer.Length || inner[outer.Length] is '.' or '[');
}

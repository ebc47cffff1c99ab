namespace ClusterSpec.Tests.Generator;

/// <summary>
/// Each folder of <c>tests/fixtures/schemas</c> is a schema with the C# that it gives (<c>*.golden</c>) or the faults that are printed (<c>error.txt</c>).
/// <c>UPDATE_FIXTURES=1</c> rewrites them.
/// </summary>
public sealed class SchemaFixtureTests
{
    private static readonly string Fixtures = Repository.Path("tests", "fixtures", "schemas");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(Fixtures).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Gives_what_the_fixture_says(string name)
    {
        string folder = Path.Combine(Fixtures, name);
        SortedDictionary<string, string> actual = await GenerateAsync(Path.Combine(folder, "schema.json"));
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
        {
            foreach (string old in Directory.EnumerateFiles(folder).Where(IsExpectation))
                File.Delete(old);
            foreach (var (file, text) in actual)
                await File.WriteAllTextAsync(Path.Combine(folder, file), text, TestContext.Current.CancellationToken);
        }

        SortedDictionary<string, string> expected = new(
            Directory.EnumerateFiles(folder).Where(IsExpectation).ToDictionary(f => Path.GetFileName(f), File.ReadAllText), StringComparer.Ordinal);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, e => Assert.Equal(e.Value, actual[e.Key]));
    }

    private static bool IsExpectation(string file) => Path.GetFileName(file) != "schema.json";

    private static async Task<SortedDictionary<string, string>> GenerateAsync(string schema)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string mode in (string[])["--binder", "--accessors"])
        {
            using GeneratorRun run = new();
            int exitCode = await run.RunAsync(schema, mode);
            Assert.Equal(run.Errors.Length > 0, exitCode == 1);
            foreach (var (file, text) in run.Files())
                files[file + ".golden"] = text;
            if (run.Errors.Length > 0)
                files["error.txt"] = run.Errors.Replace(schema, "schema.json", StringComparison.Ordinal);
        }
        return files;
    }
}

namespace ClusterSpec.AcceptanceTests.Building;

/// <summary>What a change of the schema does to the build.</summary>
public sealed class SchemaBuildTests(CleanClone clone) : IClassFixture<CleanClone>
{
    private string Schema => Path.Combine(clone.Root, "schemas", "cluster.schema.json");

    [Fact]
    public async Task A_touched_schema_wakes_the_generator_and_not_the_compiler_and_a_changed_one_breaks_what_it_breaks()
    {
        (await Build()).Succeeded();
        var made = Generated();
        Assert.Contains("Records.g.cs", made.Keys);

        File.SetLastWriteTimeUtc(Schema, DateTime.UtcNow);
        var touched = (await Build()).Succeeded().Output;
        Assert.Contains("ClusterSpec.Generator.dll\" \"", touched, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", touched, StringComparison.Ordinal);
        Assert.Equal(made, Generated());

        Edit("\"heartbeat\": {", "\"beat\": {");
        var renamed = (await Build()).EndedWith(1).Output;
        Assert.Matches(@"Resolving/EtcdResolver\.cs\(\d+,\d+\): error CS1061: .*'Heartbeat'", renamed);
        Assert.Matches(@"Rules/Etcd/\w+Rule\.cs\(\d+,\d+\): error CS1061: .*'Heartbeat'", renamed);

        Edit("\"beat\": {", "\"heartbeat\": { \"format\": \"duration\",");
        var unknown = (await Build()).EndedWith(1).Output;
        Assert.Contains("cluster.schema.json : error CSGEN01: #/definitions/etcd/properties/heartbeat: unknown keyword \"format\"", unknown, StringComparison.Ordinal);
    }

    private Task<CommandResult> Build() => clone.Dotnet("build", "src/ClusterSpec", "-f", "net10.0", "-p:RunAnalyzers=false", "-v", "normal", "-tl:off");

    private SortedDictionary<string, DateTime> Generated() => new(
        Directory.EnumerateFiles(Path.Combine(clone.Root, "src/ClusterSpec/obj/Debug/net10.0/generated"), "*.g.cs")
            .ToDictionary(file => Path.GetFileName(file), File.GetLastWriteTimeUtc),
        StringComparer.Ordinal);

    private void Edit(string before, string after)
    {
        var text = File.ReadAllText(Schema);
        Assert.Equal(2, text.Split(before).Length);
        File.WriteAllText(Schema, text.Replace(before, after, StringComparison.Ordinal));
    }
}

namespace ClusterSpec.Tests.Generator;

public sealed class GeneratorOutputTests
{
    private static readonly string Schema = Repository.Path("schemas", "cluster.schema.json");

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        using GeneratorRun one = new();
        using GeneratorRun two = new();
        Assert.Equal(0, await one.RunAsync(Schema, "--binder"));
        Assert.Equal(0, await two.RunAsync(Schema, "--binder"));

        Assert.Equal(["Binder.g.cs", "Enums.g.cs", "Outline.g.cs", "Paths.g.cs", "Patterns.g.cs", "Records.g.cs", "Shape.g.cs"], one.Files().Keys);
        Assert.Equal(one.Files(), two.Files());
        Assert.All(one.Files().Values, text => Assert.DoesNotContain('\r', text));
    }

    [Fact]
    public async Task A_second_run_writes_nothing()
    {
        using GeneratorRun run = new();
        await run.RunAsync(Schema, "--binder");
        DateTime past = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (string file in Directory.EnumerateFiles(run.Folder))
            File.SetLastWriteTimeUtc(file, past);

        await run.RunAsync(Schema, "--binder");

        Assert.All(Directory.EnumerateFiles(run.Folder), file => Assert.Equal(past, File.GetLastWriteTimeUtc(file)));
    }

    [Fact]
    public async Task A_generated_file_that_is_no_longer_made_is_removed_and_others_stay()
    {
        using GeneratorRun run = new();
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(run.Folder, "Old.g.cs"), "", cancel);
        await File.WriteAllTextAsync(Path.Combine(run.Folder, "generated.stamp"), "", cancel);

        await run.RunAsync(Schema, "--accessors");

        Assert.Equal(["Accessors.g.cs", "generated.stamp"], run.Files().Keys);
    }

    [Fact]
    public async Task A_schema_with_faults_leaves_the_old_files()
    {
        using GeneratorRun run = new();
        await run.RunAsync(Schema, "--accessors");

        Assert.Equal(1, await run.RunAsync(Repository.Path("tests", "fixtures", "schemas", "unknown-keyword", "schema.json"), "--accessors"));

        Assert.Equal(["Accessors.g.cs"], run.Files().Keys);
    }

    [Fact]
    public async Task Wrong_arguments_show_the_usage()
    {
        using GeneratorRun run = new();

        Assert.Equal(2, await run.RunAsync(Schema, "--everything"));
        Assert.StartsWith("usage: ", run.Errors, StringComparison.Ordinal);
    }
}

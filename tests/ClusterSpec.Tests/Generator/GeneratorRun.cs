using ClusterSpec.Generator;

namespace ClusterSpec.Tests.Generator;

/// <summary>One run of the generator into a folder of its own.</summary>
internal sealed class GeneratorRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clusterspec-generator-");

    public string Folder => folder.FullName;

    /// <summary>What was printed as errors, with line ends of <c>\n</c>.</summary>
    public string Errors { get; private set; } = "";

    /// <summary>Runs with a schema that stands in the temporary folder under the name that errors are to show.</summary>
    public async Task<int> RunAsync(string schema, string mode)
    {
        using StringWriter errors = new();
        int exitCode = await GeneratorCommand.RunAsync([schema, Folder, "Sample.Model", mode, "Sample.Own"], errors);
        Errors = errors.ToString().ReplaceLineEndings("\n");
        return exitCode;
    }

    public SortedDictionary<string, string> Files() =>
        new(Directory.EnumerateFiles(Folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllText), StringComparer.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);
}

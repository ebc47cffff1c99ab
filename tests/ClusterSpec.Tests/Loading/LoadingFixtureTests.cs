using System.IO.Compression;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;
using ClusterSpec.Model;
using ClusterSpec.Tests.Rules;

namespace ClusterSpec.Tests.Loading;

/// <summary>Every fault of YAML and of shape has a folder <c>tests/fixtures/loading/&lt;fault&gt;/</c>: <c>bad*.yaml</c> with the exact text printed for it
/// in <c>bad*.txt</c>, and <c>good*.yaml</c> just beside it. A file of megabytes lies there as <c>.yaml.gz</c>.</summary>
public sealed class LoadingFixtureTests
{
    private const string Packed = ".gz";

    private static readonly string Folder = Path.Combine(Repository.Fixtures, "loading");

    public static TheoryData<string> Bad => Files("bad*");

    public static TheoryData<string> Good => Files("good*");

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_reported_in_these_words(string file)
    {
        var bytes = Read(file);
        var result = Lint(bytes, file);

        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Rule == Path.GetDirectoryName(file));
        using var writer = new StringWriter { NewLine = "\n" };
        FixtureReport.Write(writer, result, bytes);
        Repository.AssertEqualsFile(Path.Combine(Folder, Path.ChangeExtension(Name(file), ".txt")), writer.ToString());
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_file_has_no_errors(string file) =>
        Assert.DoesNotContain(Lint(Read(file), file).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);

    [Fact]
    public void Every_fault_has_a_folder_with_a_bad_and_a_good_file()
    {
        var faults = YamlFaults.All.Concat(ShapeFaults.All).Select(fault => fault.Name).Order(StringComparer.Ordinal);

        Assert.Equal(faults, Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));
        Assert.All(Directory.EnumerateDirectories(Folder), folder =>
        {
            Assert.NotEmpty(Directory.EnumerateFiles(folder, "bad*.yaml*"));
            Assert.NotEmpty(Directory.EnumerateFiles(folder, "good*.yaml*"));
        });
    }

    private static LintResult Lint(byte[] bytes, string file)
    {
        using var stream = new MemoryStream(bytes);
        return ClusterLinter.Lint(stream, Path.GetFileName(Name(file)));
    }

    internal static string Name(string file) => file.EndsWith(Packed, StringComparison.Ordinal) ? file[..^Packed.Length] : file;

    internal static byte[] Read(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        if (Name(file) == file)
            return bytes;
        using var unpacked = new MemoryStream();
        using (var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static TheoryData<string> Files(string pattern) =>
    [
        .. Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(Name(file)) == ".yaml")
            .Select(file => Path.GetRelativePath(Folder, file))
            .Order(StringComparer.Ordinal),
    ];
}

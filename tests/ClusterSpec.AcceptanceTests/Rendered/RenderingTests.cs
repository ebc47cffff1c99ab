using System.Security.Cryptography;
using System.Text.Json;

namespace ClusterSpec.AcceptanceTests.Rendered;

public sealed class RenderingTests(InstalledTool tool)
{
    [Fact]
    public async Task Rendering_twice_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        foreach (var cluster in tool.Clusters)
        {
            // another folder, time zone, language and user
            var command = tool.Command("render", cluster.Spec, "--out", folder.File(cluster.Name)) with
            {
                Folder = folder.Path,
                Environment = new Dictionary<string, string?> { ["TZ"] = "Asia/Shanghai", ["LC_ALL"] = null, ["LANG"] = "tr_TR.UTF-8", ["USER"] = "somebody" },
            };
            await command.RunToSuccess();
            var again = RenderedCluster.Read(cluster.Name, cluster.Spec, folder.File(cluster.Name));
            Assert.Equal(cluster.Files.Select(file => (file.Path, file.Hash)), again.Files.Select(file => (file.Path, file.Hash)));
        }
    }

    [Fact]
    public async Task A_second_run_over_the_same_folder_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var spec = tool.Clusters[0].Spec;
        (await tool.Run("render", spec, "--out", folder.Path)).Succeeded();
        var written = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        (await tool.Run("render", spec, "--out", folder.Path, "--check")).Succeeded();
        (await tool.Run("render", spec, "--out", folder.Path)).Succeeded();
        Assert.All(written, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));
    }

    [Fact]
    public void The_manifest_lists_every_file_with_its_hash()
    {
        foreach (var cluster in tool.Clusters)
        {
            var manifest = Assert.Single(cluster.Files, file => file.Path == "manifest.json");
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest.FullPath));
            Assert.Equal("clusterspec.yaml", json.RootElement.GetProperty("spec").GetString());
            Assert.Equal(
                cluster.Files.Where(file => file != manifest).Select(file => (file.Path, Sha256(file.FullPath))),
                json.RootElement.GetProperty("files").EnumerateArray()
                    .Select(file => (file.GetProperty("path").GetString() ?? "", file.GetProperty("sha256").GetString() ?? "")));
        }
    }

    [Fact]
    public Task No_file_names_a_folder_of_this_machine_or_the_day() => Judging.Accepts(tool.Files(_ => true), async file =>
    {
        var text = await File.ReadAllTextAsync(file.FullPath);
        string[] own = [Repository.Root, Path.GetTempPath() + "clusterspec", DateTime.UtcNow.ToString("yyyy-MM-dd", null)];
        return [.. own.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => $"names {word}")];
    });

    private static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}

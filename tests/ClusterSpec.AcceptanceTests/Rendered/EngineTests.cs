namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>Files of container engines.</summary>
public sealed class EngineTests(InstalledTool tool)
{
    [Theory]
    [InlineData("/etc/containerd/config.toml")]
    [InlineData("/hosts.toml")]
    [InlineData("/crio.conf.d/10-clusterspec.conf")]
    [InlineData("/registries.conf.d/10-clusterspec.conf")]
    public Task The_engine_reads_every_key_of_every_rendered_file(string end) =>
        Judging.Accepts(tool.Files(path => path.EndsWith(end, StringComparison.Ordinal)), file => Judge(file.FullPath));

    [Theory]
    [InlineData("config.toml", "version = 2\nroot = \"/data\"", null)]
    [InlineData("config.toml", "root = \"/data\"\n[plugins.cri]\n  systemd_cgroup = true", null)]
    // exit code 0 with both of these
    [InlineData("config.toml", "version = 2\nrot = \"/data\"", "dropped rot")]
    [InlineData("config.toml", "version = 2\n[plugins.\"io.containerd.grpc.v1.cri\".containerd.runtimes.runc.option]\nSystemdCgroup = true", "dropped")]
    [InlineData("config.toml", "version = 2\nroot = 1", "unmarshal TOML")]
    [InlineData("config.toml", "version = 3\n[plugins.\"io.containerd.grpc.v1.cri\"]\nsandbox_image = \"a\"", "nobody reads")]
    [InlineData("config.toml", "version = 3\nversion = 3", "overwrite")]
    [InlineData("hosts.toml", "server = \"https://a\"\n[host.\"https://b\"]\ncapability = [\"pull\"]", "nobody reads")]
    [InlineData("10-clusterspec.conf", "[crio.runtime]\ncgroup_manager = true", "another type")]
    [InlineData("10-clusterspec.conf", "[[registry]]\nprefix = \"a\"\nmirrors = []", "nobody reads")]
    public async Task The_judge_sees_faults(string name, string text, string? complaint)
    {
        using var folder = new TemporaryFolder();
        Expect(await Judge(folder.Write(name, text + "\n")), complaint);
    }

    [Theory]
    [InlineData("/etc/docker/daemon.json", "docker-daemon.json")]
    [InlineData("/etc/crictl.yaml", "crictl.json")]
    public Task Every_rendered_document_has_the_keys_of_its_program(string end, string schema) =>
        Judging.Accepts(tool.Files(path => path.EndsWith(end, StringComparison.Ordinal)), file => JudgeDocument(schema, file.FullPath));

    [Theory]
    [InlineData("docker-daemon.json", "{ \"exec-opts\": [\"native.cgroupdriver=systemd\"] }", null)]
    [InlineData("docker-daemon.json", "{ \"exec-opts\": [\"native.cgroupdriver=system\"] }", "allowed values")]
    [InlineData("docker-daemon.json", "{ \"exec-opts\": [\"native.cgroupdriver=systemd\"], \"registry-mirror\": [] }", "additional properties")]
    [InlineData("docker-daemon.json", "{ \"exec-opts\": [\"native.cgroupdriver=systemd\"], \"registry-mirrors\": [\"https://a/b\"] }", "pattern")]
    [InlineData("crictl.json", "runtime-endpoint: /run/containerd/containerd.sock", "pattern")]
    public async Task The_schema_sees_faults(string schema, string text, string? complaint)
    {
        using var folder = new TemporaryFolder();
        Expect(await JudgeDocument(schema, folder.Write("document", text)), complaint);
    }

    private static void Expect(IReadOnlyList<string> complaints, string? complaint)
    {
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaints, found => found.Contains(complaint, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Judge(string file)
    {
        var result = await new Command(Programs.Installed("python3"), Programs.Script("judge-toml.py"), Programs.Installed("containerd"), file).Run();
        return result.Code == 0 ? [] : result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<IReadOnlyList<string>> JudgeDocument(string schema, string file)
    {
        var result = await Node.Script("judge-schema.js", [Programs.Script($"schemas/{schema}"), file]).Run();
        return result.Code == 0 ? [] : result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>A real kube-apiserver 1.20 starts with the flags that are rendered, and takes the manifests that are rendered.</summary>
public sealed class ApiServerTests(InstalledTool tool)
{
    [Fact]
    public Task The_API_server_starts_with_the_rendered_flags_and_takes_every_manifest_of_its_cluster() =>
        Judging.Accepts([.. tool.Files(path => path == "kubeadm/init.yaml").Where(IsRead)], init => Judge(init, Manifests(Cluster(init))));

    [Fact]
    public async Task The_API_server_takes_every_manifest_of_other_releases_that_it_serves()
    {
        var manifests = tool.Clusters.SelectMany(Manifests).Distinct().ToList();
        Assert.NotEmpty(manifests);
        var complaints = await Judge(tool.Files(path => path == "kubeadm/init.yaml").First(IsRead), manifests);
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    [Theory]
    [InlineData("oidc-issuer-url: \"https:", "oidc-issuer-url: \"http:", "oidc-issuer-url")]
    [InlineData("encryption-provider-config: \"/etc/kubernetes/encryption/config.yaml\"", "encryption-provider-config: \"/etc/kubernetes/nowhere\"", "nowhere")]
    public async Task The_judge_sees_faults_of_flags(string text, string replacement, string complaint)
    {
        var init = Init;
        var original = await File.ReadAllTextAsync(init.FullPath, TestContext.Current.CancellationToken);
        Assert.Contains(text, original, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var broken = init with { FullPath = folder.Write("init.yaml", original.Replace(text, replacement, StringComparison.Ordinal)) };
        Assert.Contains(await Judge(broken, []), found => found.Contains(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_judge_sees_the_faults_of_every_manifest_and_none_in_a_good_one()
    {
        var complaints = await Judge(Init,
        [
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: Upper\n",
            "apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: a\nspec:\n  templates: {}\n",
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: good\n",
        ]);
        Assert.Contains(complaints, found => found.Contains("Upper", StringComparison.Ordinal));
        Assert.Contains(complaints, found => found.Contains("templates", StringComparison.Ordinal));
        Assert.DoesNotContain(complaints, found => found.Contains("good", StringComparison.Ordinal));
    }

    private RenderedFile Init => tool.Files(path => path == "kubeadm/init.yaml").Single(file => file.Cluster == "k8s-1-20");

    private async Task<IReadOnlyList<string>> Judge(RenderedFile init, IReadOnlyList<string> manifests)
    {
        using var folder = new TemporaryFolder();
        var plane = folder.File("kubernetes");
        var made = await ControlPlane.Make(init.FullPath, plane);
        if (made.Count > 0)
            return made;
        await AddFilesOfTheFlags(Cluster(init), plane);
        Directory.CreateDirectory(folder.File("manifests"));
        foreach (var (number, manifest) in manifests.Index())
            folder.Write($"manifests/{number:0000}.yaml", manifest);
        var result = await new Command("bash",
        [
            Programs.Script("ask-api-server.sh"), Programs.Kubernetes, plane, folder.File("manifests"), .. KubernetesManifests.Namespaces(manifests),
        ]).Run();
        return result.Code == 0 && result.All.Length == 0 ? [] : [.. result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries), $"exit code {result.Code}"];
    }

    // Where kubeadm's files say that they are copied to, and the key of encryption made by the script that makes it on a control plane.
    private static async Task AddFilesOfTheFlags(RenderedCluster cluster, string plane)
    {
        foreach (var (source, target) in new[] { ("audit-policy.yaml", "audit/policy.yaml"), ("encryption-config.yaml", "encryption/config.yaml") })
        {
            var copy = Path.Combine(plane, target);
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? plane);
            if (cluster.Files.SingleOrDefault(file => file.Path == $"kubeadm/{source}") is { } file)
                File.Copy(file.FullPath, copy);
        }

        if (cluster.Files.SingleOrDefault(file => file.Path == "kubeadm/encryption-config.sh") is { } script)
            await new Command("sh", script.FullPath, Path.Combine(plane, "encryption/config.yaml")).RunToSuccess();
    }

    private static IReadOnlyList<string> Manifests(RenderedCluster cluster) => [.. cluster.Files.Where(IsYaml).SelectMany(KubernetesManifests.Of)];

    private RenderedCluster Cluster(RenderedFile file) => tool.Clusters.Single(cluster => cluster.Name == file.Cluster);

    private static bool IsYaml(RenderedFile file) => file.Path.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool IsRead(RenderedFile file) => File.ReadAllText(file.FullPath).Contains("kubeadm.k8s.io/v1beta2", StringComparison.Ordinal);
}

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>
/// kubeadm 1.20 and what it reads: v1beta2, which is rendered for Kubernetes 1.15 to 1.21. No program that can be installed reads v1beta3 and
/// v1beta4; <see cref="DocumentTests"/> holds these against schemas.
/// </summary>
public sealed class KubeadmTests(InstalledTool tool)
{
    private const string Judged = "k8s-1-20";

    private const string Discovery = "/etc/kubernetes/discovery.conf";

    [Fact]
    public Task Kubeadm_makes_a_control_plane_of_every_file_that_it_reads() => Judging.Accepts(Files("kubeadm/init.yaml"), async file =>
    {
        using var folder = new TemporaryFolder();
        return await ControlPlane.Make(file.FullPath, folder.Path);
    });

    [Fact]
    public Task Kubeadm_loads_every_join_file_that_it_reads() => Judging.Accepts(
        [.. Files("kubeadm/join-worker.yaml"), .. tool.Files(path => path.StartsWith("kubeadm/join-control-plane/", StringComparison.Ordinal)).Where(IsRead)],
        async file =>
        {
            // the file that brings the CA and the token has to be there when it is named
            using var folder = new TemporaryFolder();
            var join = (await File.ReadAllTextAsync(file.FullPath)).Replace(Discovery, folder.Write("discovery.conf", ""), StringComparison.Ordinal);
            var result = await new Command(Path.Combine(Programs.Kubernetes, "kubeadm"),
                "config", "migrate", "--old-config", folder.Write("join.yaml", join), "--new-config", folder.File("new.yaml")).Run();
            return result.Code == 0 && !result.All.Contains("unknown field", StringComparison.Ordinal) && !result.All.Contains("already set", StringComparison.Ordinal)
                ? []
                : [result.All];
        });

    [Theory]
    [InlineData("  dnsDomain: judged.local", "  dnsDomain: judged.local", null)]
    [InlineData("  dnsDomain: judged.local", "  dnsdomain_: judged.local", "unknown field")]
    [InlineData("controlPlaneEndpoint:", "controlPlaneEndpoint: a:8443\ncontrolPlaneEndpoint:", "already set")]
    [InlineData("serviceSubnet: \"10.181.0.0/18\"", "serviceSubnet: \"10.181.0.0/30\"", "subnet")]
    [InlineData("    - judged.internal\n", "    - judged.internal\n    - under_score\n", "under_score")]
    public async Task The_judge_sees_faults(string text, string replacement, string? complaint)
    {
        var original = await File.ReadAllTextAsync(Assert.Single(Files("kubeadm/init.yaml"), file => file.Cluster == Judged).FullPath, TestContext.Current.CancellationToken);
        Assert.Contains(text, original, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var complaints = await ControlPlane.Make(folder.Write("init.yaml", original.Replace(text, replacement, StringComparison.Ordinal)), folder.File("made"));
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaints, found => found.Contains(complaint, StringComparison.Ordinal));
    }

    private IReadOnlyList<RenderedFile> Files(string path) => [.. tool.Files(candidate => candidate == path).Where(IsRead)];

    private static bool IsRead(RenderedFile file) => File.ReadAllText(file.FullPath).Contains("kubeadm.k8s.io/v1beta2", StringComparison.Ordinal);
}

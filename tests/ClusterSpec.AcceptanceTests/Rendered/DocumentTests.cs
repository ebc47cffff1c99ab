using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>The YAML that kubeadm, the API server and calicoctl read, against schemas of our own that know what these refuse.</summary>
public sealed partial class DocumentTests(InstalledTool tool)
{
    private const string NodePatch = "projectcalico.org_v3.json#/definitions/NodePatch";

    [Fact]
    public Task Kubeadm_and_the_API_server_know_every_field_and_value() => Accepts("kubeadm/", "-");

    [Fact]
    public Task Calico_knows_every_field_and_value() => Accepts("calico/", NodePatch);

    /// <summary>kubeadm refuses a document without apiVersion and kind, and takes comments between two separators for one.</summary>
    [Fact]
    public Task No_document_of_a_kubeadm_file_is_comments_alone() => Judging.Accepts(Files("kubeadm/"), async file =>
        Separator().Split(await File.ReadAllTextAsync(file.FullPath)).Any(document => !document.Contains("\nkind: ", StringComparison.Ordinal))
            ? ["a document has no kind"]
            : []);

    [Fact]
    public Task Kubeadm_files_have_the_API_version_that_their_release_prefers() => Judging.Accepts(Files("kubeadm/"), async file =>
    {
        // https://kubernetes.io/docs/reference/config-api/: v1beta2 from 1.15, v1beta3 from 1.22, v1beta4 from 1.31
        var spec = await File.ReadAllTextAsync(tool.Clusters.Single(cluster => cluster.Name == file.Cluster).Spec);
        var minor = int.Parse(Minor().Match(spec).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var version = minor >= 31 ? "v1beta4" : minor >= 22 ? "v1beta3" : "v1beta2";
        return
        [
            .. KubeadmVersion().Matches(await File.ReadAllTextAsync(file.FullPath))
                .Where(found => found.Groups[1].Value != version)
                .Select(found => $"{found.Value}, but 1.{minor} prefers {version}"),
        ];
    });

    [Theory]
    [InlineData("kubeadm/init.yaml", "clusterName: outline", "clusterName: outline", null)]
    [InlineData("kubeadm/init.yaml", "controlPlaneEndpoint:", "controlPlaneEndPoint:", "controlPlaneEndPoint")]
    [InlineData("kubeadm/init.yaml", "  certSANs:", "  certSANS:", "certSANS")]
    [InlineData("kubeadm/init.yaml", "readOnly: true", "readOnly: \"true\"", "must be boolean")]
    [InlineData("kubeadm/init.yaml", "bindPort: 6443", "bindPort: 6443\n  bindPort: 6444", "unique")]
    [InlineData("kubeadm/init.yaml", "clusterName: outline", "clusterName: on", "read it differently")]
    [InlineData("kubeadm/init.yaml", "kubeadm.k8s.io/v1beta2", "kubeadm.k8s.io/v1beta1", "no schema")]
    // what the release after this one has for extraArgs
    [InlineData("kubeadm/init.yaml", "allocate-node-cidrs: \"false\"\n    node-cidr-mask-size: \"24\"", "- name: node-cidr-mask-size\n      value: \"24\"", "must be object")]
    [InlineData("kubeadm/audit-policy.yaml", "level: Request\n", "level: Requests\n", "Metadata")]
    [InlineData("calico/ip-pool.yaml", "vxlanMode: Never", "vxlanMode: Always", "must match a schema")]
    [InlineData("calico/ip-pool.yaml", "blockSize: 24", "blockSize: 18", "must be >= 20")]
    [InlineData("calico/ip-pool.yaml", "natOutgoing: true", "natoutgoing: true", "natoutgoing")]
    [InlineData("calico/global-network-policy.yaml", "action: Allow", "action: allow", "Allow")]
    [InlineData("calico/global-network-policy.yaml", "      protocol: UDP\n", "", "must have required property 'protocol'")]
    [InlineData("calico/global-network-policy.yaml", "  order: 2000", "  order: last", "must be number")]
    [InlineData("calico/felix-configuration.yaml", "ipipMTU: 1480", "ipipMtu: 1480", "ipipMtu")]
    public async Task The_judge_sees_faults(string path, string text, string replacement, string? complaint)
    {
        var original = File.ReadAllText(Assert.Single(tool.Files(file => file == path), file => file.Cluster == "outline").FullPath);
        Assert.Contains(text, original, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var complaints = await Judge(folder.Write("file.yaml", original.Replace(text, replacement, StringComparison.Ordinal)), NodePatch);
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaints, found => found.Contains(complaint, StringComparison.Ordinal));
    }

    private IReadOnlyList<RenderedFile> Files(string folder) => tool.Files(path =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)

        // Patches of Kubernetes' own resources are no resources by themselves.
        && !path.StartsWith("calico/manifest/", StringComparison.Ordinal));

    private Task Accepts(string folder, string reference) => Judging.AcceptsTogether(Files(folder), files => Judge(files, reference));

    private static Task<IReadOnlyList<string>> Judge(string file, string reference) => Judge([file], reference);

    private static async Task<IReadOnlyList<string>> Judge(IReadOnlyList<string> files, string reference)
    {
        var result = await Node.Script("judge-documents.js", [Programs.Script("schemas"), reference, .. files]).Run();
        return result.Code == 0 ? [] : result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("^---$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"kubernetes: 1\.(\d+)\.")]
    private static partial Regex Minor();

    [GeneratedRegex(@"kubeadm\.k8s\.io/(v1beta\d)")]
    private static partial Regex KubeadmVersion();
}

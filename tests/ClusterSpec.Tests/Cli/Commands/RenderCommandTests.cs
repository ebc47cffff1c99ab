using System.Text.Json;
using ClusterSpec.Rendering;
using ClusterSpec.Rendering.Plan;

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class RenderCommandTests : IDisposable
{
    private readonly CliSession session = new();

    public RenderCommandTests() => session.WriteFixture("specs/clusterspec.yaml", "rules", "flannel-backend-missing", "good.yaml");

    public static TheoryData<string> Clusters => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Fixtures, "clusters")).Select(Path.GetFileName).OfType<string>()];

    [Fact]
    public void It_writes_files_a_manifest_and_a_table()
    {
        var result = Render();
        Assert.Equal((0, ""), (result.Code, result.Error));
        var files = Manifest.Parse(session.Read("out/manifest.json")).Files;
        Assert.Equal(files.Select(file => file.Path).Append("manifest.json").Order(StringComparer.Ordinal), session.Tree("out").Keys);
        Assert.All(files, file => Assert.Equal(file.Sha256, Hash.Of(session.Read("out/" + file.Path))));
        var (kubeadm, os) = (files.Count(file => file.Target == "kubeadm"), files.Count(file => file.Target == "os"));
        var rows = result.Output.TrimEnd('\n').Split('\n');
        Assert.Matches("^target +files +new +changed +unchanged$", rows[0]);
        Assert.Contains(rows, row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(["kubeadm", $"{kubeadm}", $"{kubeadm}", "0", "0"]));
        Assert.Contains(rows, row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(["os", $"{os}", $"{os}", "0", "0"]));
        Assert.Equal($"{files.Length} files in out", rows[^1]);
    }

    [Fact]
    public void The_manifest_has_these_keys_and_names_the_file_without_its_folder()
    {
        Render();
        using var manifest = JsonDocument.Parse(session.Read("out/manifest.json"));
        Assert.Equal(["spec", "files"], manifest.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("clusterspec.yaml", manifest.RootElement.GetProperty("spec").GetString());
        Assert.All(manifest.RootElement.GetProperty("files").EnumerateArray(), file =>
            Assert.Equal(["path", "sha256", "target", "template", "pool", "hosts"], file.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public void Rendering_twice_changes_nothing()
    {
        Render();
        var first = session.Tree("out");
        var second = Render();
        Assert.Equal(first, session.Tree("out"));
        Assert.Matches("\nos +([0-9]+) +0 +0 +\\1\n", second.Output);
        Assert.Equal(new CliResult(0, "out is what would be rendered\n", ""), Render("--check"));
        Assert.Equal(new CliResult(0, "out is what would be rendered\n", ""), Render("--diff"));
        session.Run("render", "specs/clusterspec.yaml", "--out", "again");
        Assert.Equal(first, session.Tree("again"));
    }

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Every_file_that_can_hold_a_comment_says_which_file_it_came_from(string cluster)
    {
        session.WriteFixture("folder/named.yaml", "clusters", cluster, "clusterspec.yaml");
        Assert.Equal(0, session.Run("render", "folder/named.yaml", "--out", "out").Code);
        foreach (var (path, text) in session.Tree("out").Where(file => !file.Key.EndsWith(".json", StringComparison.Ordinal)))
        {
            Assert.True(text.Split('\n').Take(2).Any(line => line.Contains(" from named.yaml: ", StringComparison.Ordinal)), path);
            Assert.DoesNotContain("folder/named.yaml", text, StringComparison.Ordinal);
            Assert.DoesNotContain(session.Folder, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_name_with_line_breaks_stays_in_its_comment()
    {
        session.WriteFixture("a\nb\u2028c\u0085d.yaml", "rules", "flannel-backend-missing", "good.yaml");
        Assert.Equal(0, session.Run("render", "a\nb\u2028c\u0085d.yaml", "--out", "out").Code);
        Assert.Contains(" from a?b?c?d.yaml: ", session.Read("out/kubeadm/init.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_rendered_from_a_file_with_errors()
    {
        session.WriteFixture("bad.yaml", "rules", "etcd-even-members", "bad.yaml");
        var result = session.Run("render", "bad.yaml", "--out", "out");
        Assert.Equal((1, "clusterspec: nothing was rendered\n"), (result.Code, result.Error));
        Assert.Equal(session.Run("lint", "bad.yaml").Output, result.Output);
        Assert.False(Directory.Exists(session.Path("out")));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_one_line()
    {
        Assert.Equal(new CliResult(2, "", "clusterspec: nowhere.yaml does not exist\n"), session.Run("render", "nowhere.yaml", "--out", "out"));
    }

    [Fact]
    public void Standard_input_renders_too()
    {
        session.Input = File.ReadAllBytes(session.Path("specs/clusterspec.yaml"));
        Assert.Equal(0, session.Run("render", "-", "--out", "out").Code);
        Assert.Equal("<stdin>", Manifest.Parse(session.Read("out/manifest.json")).Spec);
    }

    [Theory]
    [InlineData("json", "{\n  \"findings\": []")]
    [InlineData("sarif", "{\n  \"$schema\": ")]
    public void Programs_that_read_findings_find_nothing_else(string format, string start)
    {
        foreach (var option in new[] { "--strict", "--check", "--diff" })
        {
            var result = Render("--format", format, option);
            Assert.StartsWith(start, result.Output, StringComparison.Ordinal);
            using var document = JsonDocument.Parse(result.Output);
            Assert.NotEqual("", result.Error);
        }
    }

    [Fact]
    public void Drift_is_listed_and_shown_and_nothing_is_written()
    {
        Render();
        var text = session.Read("out/kubeadm/init.yaml");
        session.Write("out/kubeadm/init.yaml", text.Replace("maxPods: ", "maxPods:  ", StringComparison.Ordinal));
        File.Delete(session.Path("out/os/worker/etc/modules-load.d/clusterspec.conf"));
        var before = session.Tree("out");
        Assert.Equal(
            new CliResult(1, "different: kubeadm/init.yaml\nmissing: os/worker/etc/modules-load.d/clusterspec.conf\nout differs in 2 files\n", ""),
            Render("--check"));
        var diff = Render("--diff");
        Assert.Equal(1, diff.Code);
        Assert.StartsWith("--- a/kubeadm/init.yaml\n+++ b/kubeadm/init.yaml\n@@ -", diff.Output, StringComparison.Ordinal);
        Assert.Contains("\n-maxPods:  110\n+maxPods: 110\n", diff.Output, StringComparison.Ordinal);
        Assert.Contains("\n--- /dev/null\n+++ b/os/worker/etc/modules-load.d/clusterspec.conf\n@@ -0,0 +1,", diff.Output, StringComparison.Ordinal);
        Assert.Equal(before, session.Tree("out"));
        Assert.Equal(1, session.Run("render", "specs/clusterspec.yaml", "--out", "elsewhere", "--check").Code);
        Assert.False(Directory.Exists(session.Path("elsewhere")));
    }

    [Fact]
    public void A_mark_at_the_beginning_and_other_line_ends_are_drift()
    {
        Render();
        var text = session.Read("out/kubeadm/init.yaml");
        session.Write("out/kubeadm/init.yaml", "\uFEFF" + text);
        Assert.Equal(1, Render("--check").Code);
        session.Write("out/kubeadm/init.yaml", text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(1, Render("--check").Code);
        Assert.Contains("\n-kind: InitConfiguration\r\n", Render("--diff").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_changed_by_hand_is_written_anew()
    {
        Render();
        var before = session.Tree("out");
        session.Write("out/kubeadm/init.yaml", "mine\n");
        Assert.Contains("\n-mine\n", Render("--diff").Output, StringComparison.Ordinal);
        Assert.Matches("\nkubeadm +([0-9]+) +0 +1 ", Render().Output);
        Assert.Equal(before, session.Tree("out"));
    }

    [Fact]
    public void One_target_is_rendered_and_checked_alone()
    {
        Assert.Equal(0, Render("--only", "os").Code);
        Assert.All(session.Tree("out").Keys, path => Assert.True(path == "manifest.json" || path.StartsWith("os/", StringComparison.Ordinal), path));
        Assert.Equal(0, Render("--only", "os", "--check").Code);
        Assert.Equal(1, Render("--check").Code);
        Assert.Equal(0, Render([.. RenderPlan.Targets.Remove("os").SelectMany(target => new[] { "--only", target })]).Code);
        Assert.Equal(0, Render("--check").Code);
        session.Write("out/kubeadm/init.yaml", "mine\n");
        File.CreateSymbolicLink(session.Path("out/kubeadm/link"), "/nowhere");
        Assert.Equal(0, Render("--only", "os", "--check").Code);
        Assert.Equal(0, Render("--only", "os").Code);
        Assert.Equal("mine\n", session.Read("out/kubeadm/init.yaml"));
        Assert.Equal(1, Render("--only", "os", "--only", "kubeadm", "--check").Code);
    }

    [Fact]
    public void Files_that_are_no_longer_rendered_go_with_their_empty_folders()
    {
        Render();
        session.Write("out/os/worker/notes.txt", "foreign");
        var spec = session.Read("specs/clusterspec.yaml").Replace("name: worker", "name: node", StringComparison.Ordinal);
        session.Write("specs/clusterspec.yaml", spec.Replace("name: master", "name: cp", StringComparison.Ordinal));
        Assert.Contains("no longer rendered: os/worker/etc/modules-load.d/clusterspec.conf\n", Render("--check").Output, StringComparison.Ordinal);
        Assert.Contains("--- a/os/worker/etc/modules-load.d/clusterspec.conf\n+++ /dev/null\n@@ -1,", Render("--diff").Output, StringComparison.Ordinal);
        var before = session.Tree().Keys;
        var output = Render().Output;
        Assert.EndsWith($", {before.Except(session.Tree().Keys).Count()} files removed\n", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(session.Path("out/os/master")));
        Assert.Equal(["out/os/worker/notes.txt"], session.Tree().Keys.Where(path => path.StartsWith("out/os/worker", StringComparison.Ordinal)));
        Assert.Equal(0, Render("--check").Code);
    }

    [Fact]
    public void What_no_render_wrote_is_refused_before_anything_is_written()
    {
        session.Write("out/kubeadm/init.yaml", "foreign\n");
        session.Write("out/os", "foreign\n");
        session.Write("out/README.md", "foreign\n");
        var before = session.Tree("out");
        foreach (var option in new[] { "--strict", "--check", "--diff" })
        {
            Assert.Equal(
                new CliResult(2, "", "clusterspec: out holds what clusterspec did not write, in the way of what it would write; nothing was written:\n  kubeadm/init.yaml\n  os\n"),
                Render(option));
            Assert.Equal(before, session.Tree("out"));
        }

        Assert.Equal(2, Render("--only", "os").Code);
    }

    [Fact]
    public void A_folder_that_is_a_file_or_a_link_to_nowhere_is_one_line()
    {
        session.Write("out", "a file");
        var result = Render();
        Assert.Equal(new CliResult(2, "", $"clusterspec: {session.Path("out")} is a file, not a folder\n"), result);
        File.Delete(session.Path("out"));
        File.CreateSymbolicLink(session.Path("out"), session.Path("nowhere/at/all"));
        Assert.Equal(2, Render().Code);
        Assert.Equal(["out", "specs/clusterspec.yaml"], session.Tree().Keys);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_stays_as_it_is()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "nothing keeps an administrator from writing");
        if (OperatingSystem.IsWindows())
            return;
        Render();
        session.Write("specs/clusterspec.yaml", session.Read("specs/clusterspec.yaml").Replace("name: small", "name: other", StringComparison.Ordinal));
        var before = session.Tree("out");
        File.SetUnixFileMode(session.Path("out/kubeadm"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var result = Render();
        File.SetUnixFileMode(session.Path("out/kubeadm"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Equal(1, result.Error.Count(unit => unit == '\n'));
        Assert.Equal(before, session.Tree("out"));
    }

    [Fact]
    public void A_target_that_the_cluster_does_not_have_is_no_file()
    {
        Assert.Equal(new CliResult(0, "0 files in out\n", ""), Render("--only", "haproxy"));
    }

    [Fact]
    public void A_folder_behind_a_link_is_written_to()
    {
        Directory.CreateDirectory(session.Path("real"));
        File.CreateSymbolicLink(session.Path("out"), session.Path("real"));
        Assert.Equal(0, Render().Code);
        Assert.Equal(0, Render("--check").Code);
        Assert.True(File.Exists(session.Path("real/manifest.json")));
    }

    [Theory]
    [InlineData("not json", "manifest.json is not a manifest")]
    [InlineData("[]", "manifest.json is not a manifest")]
    [InlineData("{}", "manifest.json is not a manifest")]
    [InlineData("""{"spec": "x", "files": [{"path": "../victim", "sha256": "", "target": "..", "template": "", "pool": null, "hosts": []}]}""", "names '../victim'")]
    [InlineData("""{"spec": "x", "files": [{"path": "os/../../victim", "sha256": "", "target": "os", "template": "", "pool": null, "hosts": []}]}""", "names 'os/../../victim'")]
    [InlineData("""{"spec": "x", "files": [{"path": "victim", "sha256": "", "target": "os", "template": "", "pool": null, "hosts": []}]}""", "names 'victim'")]
    public void A_broken_or_forged_manifest_is_refused(string manifest, string complaint)
    {
        session.Write("victim", "precious");
        session.Write("out/victim", "precious");
        session.Write("out/manifest.json", manifest);
        var before = session.Tree();
        foreach (var option in new[] { "--strict", "--check" })
        {
            var result = Render(option);
            Assert.Equal((2, ""), (result.Code, result.Output));
            Assert.StartsWith("clusterspec: out: manifest.json ", result.Error, StringComparison.Ordinal);
            Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
            Assert.Equal(before, session.Tree());
        }
    }

    [Fact]
    public void A_tree_of_another_owner_is_not_removed_by_a_forged_manifest_through_a_link()
    {
        session.Write("elsewhere/victim", "precious");
        Directory.CreateDirectory(session.Path("out"));
        File.CreateSymbolicLink(session.Path("out/os"), session.Path("elsewhere"));
        session.Write("out/manifest.json", """{"spec": "x", "files": [{"path": "os/victim", "sha256": "", "target": "os", "template": "", "pool": null, "hosts": []}]}""");
        var result = Render();
        Assert.Equal(2, result.Code);
        Assert.EndsWith("nothing was written:\n  os\n", result.Error, StringComparison.Ordinal);
        Assert.Equal("precious", session.Read("elsewhere/victim"));
    }

    public void Dispose() => session.Dispose();

    private CliResult Render(params string[] options) => session.Run(["render", "specs/clusterspec.yaml", "--out", "out", .. options]);
}

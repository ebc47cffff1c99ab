using ClusterSpec.Cli.Folder;
using ClusterSpec.Rendering;

namespace ClusterSpec.Tests.Cli.Folder;

public sealed class OutputFolderTests : IDisposable
{
    private readonly CliSession session = new();

    private OutputFolder Folder => new(session.Path("out"));

    [Fact]
    public void A_failure_takes_back_every_step()
    {
        Write(("a/gone/x", "old"), ("a/kept", "old"), ("a/same", "same"));
        session.Write("out/foreign", "foreign");
        var before = session.Tree("out");
        var plan = Plan(("a/kept", "new"), ("a/same", "same"), ("b/new/x", "new"), ("b/z", "new"));

        // Between the plan and the writing, something comes to stand where the last file should go.
        Directory.CreateDirectory(session.Path("out/b/z"));
        before.Add("b/z/", "");
        Assert.ThrowsAny<Exception>(() => Folder.Write(plan));
        Assert.Equal(before, session.Tree("out"));
    }

    [Fact]
    public void A_failure_before_the_first_file_leaves_no_trace()
    {
        Write(("a/x", "old"));
        var plan = Plan(("a/x", "new"));
        session.Write("out/.clusterspec-render/mine", "not ours");
        var before = session.Tree("out");
        var problem = Assert.Throws<IOException>(() => Folder.Write(plan));
        Assert.EndsWith(".clusterspec-render is in the way: look at it and remove it", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, session.Tree("out"));
    }

    [Fact]
    public void Two_renders_do_not_write_at_once()
    {
        Write(("a/x", "old"));
        using (Staging.In(session.Path("out")))
        {
            var problem = Assert.Throws<IOException>(() => Write(("a/x", "new")));
            Assert.Equal($"another render is writing to {session.Path("out")}", problem.Message);
        }

        Write(("a/x", "new"));
        Assert.Equal("new", session.Read("out/a/x"));
    }

    [Fact]
    public void What_a_crash_left_behind_is_cleared_and_the_work_finished()
    {
        Write(("a/x", "old"), ("a/y", "old"));
        var claimed = Plan(("a/x", "new"), ("b/z", "new")).Claimed;

        // As it stands when the process ends in the middle: everything is claimed, one file is new, one is still there.
        session.Write("out/manifest.json", claimed.ToJson());
        session.Write("out/a/x", "new");
        session.Write("out/.clusterspec-render/lock", "");
        session.Write("out/.clusterspec-render/0", "left");
        Write(("a/x", "new"), ("b/z", "new"));
        Assert.Equal(["a/x", "b/z", "manifest.json"], session.Tree("out").Keys);
    }

    [Fact]
    public void A_file_makes_room_for_a_folder_and_a_folder_for_a_file()
    {
        Write(("a/x", "file"), ("a/y/one", "1"), ("a/y/deep/two", "2"));
        Write(("a/x/inner", "in a folder"), ("a/y", "a file"));
        Assert.Equal(["a/x/inner", "a/y", "manifest.json"], session.Tree("out").Keys);
        Write(("a/x", "file"), ("a/y/one", "1"));
        Assert.Equal(["a/x", "a/y/one", "manifest.json"], session.Tree("out").Keys);
    }

    [Fact]
    public void A_folder_with_anything_foreign_in_it_does_not_make_room()
    {
        Write(("a/y/one", "1"));
        session.Write("out/a/y/mine", "foreign");
        Assert.Equal(["a/y"], Plan(("a/y", "a file")).Foreign);
        File.Delete(session.Path("out/a/y/mine"));
        Directory.CreateDirectory(session.Path("out/a/y/empty"));
        Assert.Equal(["a/y"], Plan(("a/y", "a file")).Foreign);
        Directory.Delete(session.Path("out/a/y/empty"));
        Assert.Empty(Plan(("a/y", "a file")).Foreign);
    }

    [Fact]
    public void A_foreign_file_in_the_place_of_a_folder_is_in_the_way()
    {
        session.Write("out/a", "foreign");
        Assert.Equal(["a"], Plan(("a/x", "1"), ("a/y", "2"), ("b/x", "3")).Foreign);
    }

    [Fact]
    public void Links_are_in_the_way_wherever_they_lead()
    {
        Write(("a/x", "1"), ("b/x", "2"), ("c/x", "3"));
        session.Write("elsewhere/x", "precious");
        Relink("out/a", "elsewhere");
        Relink("out/b/x", "elsewhere/x");
        Relink("out/c/x", "nowhere");
        Assert.Equal(["a", "b/x", "c/x"], Plan(("a/x", "new"), ("b/x", "new"), ("c/x", "new")).Foreign);
        Assert.Equal(["a", "b/x", "c/x"], Plan(("c/y", "new")).Foreign);
        Relink("out/manifest.json", "elsewhere/manifest.json");
        File.WriteAllText(session.Path("elsewhere/manifest.json"), new Manifest("x", []).ToJson());
        Assert.Equal(["manifest.json"], Plan(("d/x", "new")).Foreign);
    }

    [Fact]
    public void A_stale_file_that_somebody_removed_is_no_step()
    {
        Write(("a/x", "1"), ("a/y", "2"));
        File.Delete(session.Path("out/a/y"));
        Directory.CreateDirectory(session.Path("out/a/y"));
        var plan = Plan(("a/x", "1"));
        Assert.Empty(plan.Foreign);
        Assert.Equal(["manifest.json"], plan.Changes.Select(step => step.Path));
    }

    [Fact]
    public void A_folder_that_is_right_is_not_written_to()
    {
        Write(("a/x", "1"));
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(session.Path("out/a/x"), time);
        File.SetLastWriteTimeUtc(session.Path("out/manifest.json"), time);
        Write(("a/x", "1"));
        Assert.Equal((time, time), (File.GetLastWriteTimeUtc(session.Path("out/a/x")), File.GetLastWriteTimeUtc(session.Path("out/manifest.json"))));
    }

    public void Dispose() => session.Dispose();

    private FolderPlan Plan(params (string Path, string Text)[] files) => Folder.Plan("x.yaml", [.. files.Select(Rendered)], targets: null);

    private void Write(params (string Path, string Text)[] files)
    {
        var plan = Plan(files);
        Assert.Empty(plan.Foreign);
        Folder.Write(plan);
    }

    private void Relink(string link, string target)
    {
        if (Directory.Exists(session.Path(link)))
            Directory.Delete(session.Path(link), recursive: true);
        File.Delete(session.Path(link));
        File.CreateSymbolicLink(session.Path(link), session.Path(target));
    }

    private static RenderedFile Rendered((string Path, string Text) file) => new()
    {
        Path = file.Path,
        Text = file.Text,
        Sha256 = Hash.Of(file.Text),
        Target = file.Path.Split('/')[0],
        Template = "t",
        Pool = null,
        Hosts = [],
    };
}

namespace ClusterSpec.Tests.Cli.Commands;

public sealed class TemplateFolderTests : IDisposable
{
    private readonly CliSession session = new();

    public TemplateFolderTests() => session.WriteFixture("clusterspec.yaml", "rules", "flannel-backend-missing", "good.yaml");

    [Fact]
    public void A_template_of_the_same_name_stands_in_for_the_built_in_one()
    {
        session.Write("mine/os/modules.conf.scriban", "# mine, {{ header }}\n{{ for module in modules }}{{ module.name }}\n{{ end }}");
        session.Write("mine/.git/config", "hidden files are none of our business");
        Assert.Equal(0, Render().Code);
        Assert.StartsWith("# mine, Rendered by clusterspec from clusterspec.yaml", session.Read("out/os/worker/etc/modules-load.d/clusterspec.conf"), StringComparison.Ordinal);
        Assert.StartsWith("# Rendered by clusterspec from clusterspec.yaml", session.Read("out/kubeadm/init.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("os/module.conf.scriban", " (did you mean os/modules.conf.scriban?)")]
    [InlineData("os/modules.conf", " (did you mean os/modules.conf.scriban?)")]
    [InlineData("modules.conf.scriban", " (did you mean os/modules.conf.scriban?)")]
    [InlineData("entirely/different.scriban", ": take one of access/")]
    public void A_file_that_would_have_no_effect_is_refused(string name, string meant)
    {
        session.Write("mine/" + name, "");
        var result = Render();
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.StartsWith($"clusterspec: mine: {name} has no template's name and would have no effect{meant}", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(session.Path("out")));
    }

    [Theory]
    [InlineData("one\n{{ modles }}\n", "2:4: The variable or function `modles` was not found")]
    [InlineData("one\n{{ for module in modules }}{{ module.nam }}{{ end }}\n", "2:38: Cannot get member with name nam")]
    [InlineData("one\n{{ if }}\n", "2:7: ")]
    [InlineData("{{ include '/etc/passwd' }}", "1:4: The variable or function `include` was not found")]
    [InlineData("{{ pool.x = 1 }}", "1:9: Cannot set")]
    [InlineData("{{ date.now }}", "1:4: The variable or function `date` was not found")]
    [InlineData("{{ while true }}{{ end }}", "1:4: ")]
    public void A_wrong_template_is_named_with_its_place(string template, string fault)
    {
        session.Write("mine/os/modules.conf.scriban", template);
        var result = Render();
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.StartsWith($"clusterspec: os/modules.conf.scriban:{fault}", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(unit => unit == '\n'));
        Assert.False(Directory.Exists(session.Path("out")));
    }

    [Fact]
    public void What_is_no_folder_is_refused()
    {
        Assert.Equal(new CliResult(2, "", "clusterspec: mine is no folder\n"), Render());
    }

    public void Dispose() => session.Dispose();

    private CliResult Render() => session.Run("render", "clusterspec.yaml", "--out", "out", "--templates", "mine");
}

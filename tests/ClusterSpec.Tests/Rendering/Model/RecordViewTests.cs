using ClusterSpec.Model;
using ClusterSpec.Rendering.Model;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ClusterSpec.Tests.Rendering.Model;

public sealed class RecordViewTests
{
    private static readonly Cluster Sample = new()
    {
        Platform = Platform.BareMetal,
        Os = new Os { Sysctl = new Dictionary<string, SysctlValue> { ["net.b"] = new() { Integer = 2 }, ["net.a"] = new() { Text = "x" } } },
        Pools = [new Pool { Name = "a", Mtu = 1500, Roles = [HostRole.ControlPlane, HostRole.Etcd] }, new Pool { Name = "b" }],
    };

    [Theory]
    [InlineData("{{ cluster.platform }}", "bare-metal")]
    [InlineData("{{ for pool in cluster.pools }}{{ pool.name }}:{{ pool.mtu }};{{ end }}", "a:1500;b:;")]
    [InlineData("{{ for role in cluster.pools[0].roles }}{{ role }} {{ end }}", "control-plane etcd ")]
    [InlineData("{{ for entry in cluster.os.sysctl }}{{ entry.key }}={{ entry.value }} {{ end }}", "net.a=x net.b=2 ")]
    [InlineData("{{ cluster.os.sysctl['net.b'] + 1 }}", "3")]
    [InlineData("{{ if cluster.network == null }}none{{ end }}", "none")]
    public void Templates_see_the_names_and_words_of_the_file(string template, string text) => Assert.Equal(text, Render(template));

    [Theory]
    [InlineData("{{ cluster.plattform }}")]
    [InlineData("{{ cluster.Platform }}")]
    [InlineData("{{ cluster.platform = 'aws' }}")]
    [InlineData("{{ cluster.pools[0] = 1 }}")]
    public void A_misspelt_member_or_a_write_is_an_error(string template) => Assert.ThrowsAny<ScriptRuntimeException>(() => Render(template));

    private static string Render(string template)
    {
        TemplateContext context = new() { StrictVariables = true, EnableRelaxedMemberAccess = false };
        context.PushGlobal(new ScriptObject { { "cluster", new ClusterView(Sample) } });
        return Template.Parse(template).Render(context);
    }
}

using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Tests.Rendering.Templating;

public sealed class TemplateBoundsTests
{
    private const string Name = "haproxy/haproxy.cfg";

    [Theory]
    [InlineData("{{ while true }}{{ end }}", "iteration limit")]
    [InlineData("{{ while true }}{{ for i in 1..2 }}{{ end }}{{ end }}", "iteration limit")]
    [InlineData("{{ for i in 1..2000000000 }}{{ end }}", "LoopLimit")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "recursive depth limit")]
    [InlineData("{{ func f(n) }}{{ if n < 15 }}{{ f(n+1) }}{{ f(n+1) }}{{ f(n+1) }}{{ f(n+1) }}{{ end }}{{ end }}{{ f(1) }}", "the template takes more than 10000000 steps")]
    [InlineData("{{ x = 'aaaa' }}{{ for i in 1..40 }}{{ x = x + x }}{{ end }}", "LimitToString")]
    [InlineData("{{ x = 'aaaa' }}{{ for i in 1..40 }}{{ x = $'{x}{x}' }}{{ end }}", "the template makes more than 268435456 characters of text")]
    [InlineData("{{ x = 'a' * 2000000000 }}", "LimitToString")]
    [InlineData("{{ for i in 1..999999 }}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{{ end }}", "OutputLimit")]
    [InlineData("{{ x = [1, 2] }}{{ for i in 1..40 }}{{ x = x + x }}{{ end }}", "iteration limit")]
    public void A_template_that_runs_away_ends_in_an_error(string template, string reason)
    {
        var problem = Assert.Throws<TemplateException>(() => Render(template));
        Assert.StartsWith("haproxy/haproxy.cfg.scriban:1:", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deep_expression_in_a_deep_call_does_not_end_the_process()
    {
        var expression = new string('(', 200) + "f(n+1)" + new string(')', 200);
        var template = $"{{{{ func f(n) }}}}{{{{ if n < 18 }}}}{{{{ x = {expression} }}}}{{{{ end }}}}{{{{ end }}}}{{{{ f(1) }}}}";
        Exception? problem = null;
        var thread = new Thread(() => problem = Record.Exception(() => Render(template)), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Contains("the template is nested too deep", Assert.IsType<TemplateException>(problem).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_the_usual_size_is_far_from_its_bounds()
    {
        var text = Render("{{ for host in hosts }}{{ host.name | yaml }}: {{ host.name }}\n{{ end }}");
        Assert.Equal(20_000, text.Count(unit => unit == '\n'));
    }

    [Fact]
    public void A_fault_in_a_built_in_template_is_a_mistake_of_ours()
    {
        Assert.Throws<InvalidOperationException>(() => new TemplateRenderer(TemplateStore.BuiltIn).Render(Name, [], []));
    }

    private static string Render(string template)
    {
        var store = TemplateStore.BuiltIn.With([KeyValuePair.Create(Name + ".scriban", template)]);
        var hosts = Enumerable.Range(1, 20_000).Select(number => new View { { "name", $"host-{number}" } });
        return new TemplateRenderer(store).Render(Name, new View { { "hosts", hosts } }, []);
    }
}

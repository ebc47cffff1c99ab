using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Tests.Rendering.Templating;

public sealed class AnsibleTextTests
{
    [Theory]
    [InlineData("{{ lookup('pipe', 'id') }}", "!unsafe \"{{ lookup('pipe', 'id') }}\"")]
    [InlineData("a{%b", "!unsafe \"a{%b\"")]
    [InlineData("a{#b", "!unsafe \"a{#b\"")]
    [InlineData("{ { a } }", "\"{ { a } }\"")]
    [InlineData("kubernetes", "kubernetes")]
    [InlineData("1.35.4", "\"1.35.4\"")]
    [InlineData("yes", "\"yes\"")]
    public void A_text_is_never_a_template(string text, string written) => Assert.Equal(written, AnsibleText.Of(text));

    [Fact]
    public void Numbers_and_truth_values_stay_what_they_are() => Assert.Equal(("1480", "false"), (AnsibleText.Of(1480L), AnsibleText.Of(false)));
}

using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;

namespace ClusterSpec.Tests.Fixing;

public sealed class YamlEditorTests
{
    [Theory]
    [InlineData("a: old", "a: new")]
    [InlineData("a: 'old'  # why", "a: 'new'  # why")]
    [InlineData("a: \"old\"", "a: \"new\"")]
    [InlineData("{ b: 1, a: old }", "{ b: 1, a: new }")]
    [InlineData("a: # nothing yet", "a: new # nothing yet")]
    [InlineData("\"a\" : old", "\"a\" : new")]
    [InlineData("b: 1\n", "b: 1\na: new\n")]
    [InlineData("b: 1", "b: 1\na: new")]
    [InlineData("b: 1\r\n", "b: 1\r\na: new\r\n")]
    [InlineData("c: 1\n\nb: 2 # two\n# end\n", "c: 1\n\nb: 2 # two\n\na: new\n# end\n")]
    [InlineData("b:\n  - c: 1\n    d:\n    - 2\n", "b:\n  - c: 1\n    d:\n    - 2\na: new\n")]
    [InlineData("{}", "{ a: new }")]
    [InlineData("{ b: 1 }", "{ b: 1, a: new }")]
    [InlineData("{b: 1,}", "{b: 1, a: new}")]
    public void A_value_is_written_in_the_style_of_its_place(string text, string mended) => Assert.Equal(mended, Apply(text, FindingFix.Set("a", "new")));

    [Theory]
    [InlineData("1.30", "\"1.30\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("", "\"\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a\"b\\", "\"a\\\"b\\\\\"")]
    [InlineData("::1", "\"::1\"")]
    [InlineData("10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("1.35.4", "1.35.4")]
    [InlineData("0 */6 * * *", "\"0 */6 * * *\"")]
    [InlineData("30000-32767", "\"30000-32767\"")]
    [InlineData("10.20.0.1-10.20.0.9", "10.20.0.1-10.20.0.9")]
    public void A_text_that_would_be_read_as_something_else_gets_quotes(string value, string written) => Assert.Equal($"a: {written}", Apply("a: old", FindingFix.Set("a", value)));

    [Theory]
    [InlineData("a: '7'", "a: 8")]
    [InlineData("a: 0x7", "a: 8")]
    public void A_number_has_no_quotes(string text, string mended) => Assert.Equal(mended, Apply(text, FindingFix.Set("a", 8)));

    [Fact]
    public void Keys_around_a_new_one_are_added_with_the_indentation_of_the_file()
    {
        Assert.Equal("b:\n    c: 1\na:\n    d:\n        e: new\n", Apply("b:\n    c: 1\n", FindingFix.Set("a.d.e", "new")));
        Assert.Equal("{ b: 1, a: { d: new } }", Apply("{ b: 1 }", FindingFix.Set("a.d", "new")));
        Assert.Equal("a:\n  - b: 1\n    c: new\n", Apply("a:\n  - b: 1\n", FindingFix.Set("a[0].c", "new")));
    }

    [Theory]
    [InlineData("b: &x old\na: *x\n")]
    [InlineData("b: &x { a: old }\n<<: *x\n")]
    [InlineData("a: |\n  old\n")]
    [InlineData("a: old\n  and more\n")]
    [InlineData("a: !!str old\n")]
    [InlineData("a: &x old\n")]
    [InlineData("a:\n  b: 1\n")]
    [InlineData("a: [b,\n  c]\n")]
    [InlineData("- b\n")]
    [InlineData("a: new\n")]
    [InlineData("{ b: 1,\n  c: 2 }\n")]
    public void Where_it_is_not_certain_there_is_no_edit(string text) => Assert.Null(Apply(text, FindingFix.Set("a", "new")));

    [Theory]
    [InlineData("a: 1\nb: 2\n", "b: 2\n")]
    [InlineData("b: 2\na: 1 # gone\n", "b: 2\n")]
    [InlineData("b: 2\na: 1", "b: 2")]
    [InlineData("b: 2\r\na: 1", "b: 2")]
    [InlineData("a:\n  c: 1\n  # inside\n  d: 2\n# outside\nb: 2\n", "# outside\nb: 2\n")]
    [InlineData("a:\n- 1\n- 2\nb: 2\n", "b: 2\n")]
    [InlineData("{ a: 1, b: 2 }", "{ b: 2 }")]
    [InlineData("{ b: 2, a: 1 }", "{ b: 2 }")]
    [InlineData("{ b: 2, a: }", "{ b: 2 }")]
    public void A_key_goes_with_its_value(string text, string mended) => Assert.Equal(mended, Apply(text, FindingFix.Remove("a", "a")));

    [Theory]
    [InlineData("a: 1\n")]
    [InlineData("- a: 1\n")]
    [InlineData("a: |\n  text\nb: 1\n")]
    [InlineData("a:\n  c: 1\n  <<: { d: 2 }\nb: 1\n")]
    [InlineData("a: { c: &x 1 }\nb: *x\n")]
    [InlineData("{ a: 1,\n b: 2 }\n")]
    public void A_key_stays_where_its_end_is_not_certain(string text) => Assert.Null(Apply(text, FindingFix.Remove("a", "a")));

    [Theory]
    [InlineData("a: [1, 2, 3]", "a: [1, 3]")]
    [InlineData("a:\n  - 1\n  - 2\n  - 3\n", "a:\n  - 1\n  - 3\n")]
    [InlineData("a:\n- 1\n- b: 2\n  c: 3\n- 3", "a:\n- 1\n- 3")]
    public void An_item_goes_alone(string text, string mended) => Assert.Equal(mended, Apply(text, FindingFix.Remove("a[1]", "it")));

    [Fact]
    public void A_mapping_without_a_key_goes_and_a_list_without_an_item_does_not()
    {
        Assert.Equal("b: 1\n", Apply("b: 1\na:\n  c:\n    d: 1\n", FindingFix.Remove("a.c.d", "d")));
        Assert.Null(Apply("a: [1]\n", FindingFix.Remove("a[0]", "it")));
        Assert.Null(Apply("a:\n  - b: 1\n", FindingFix.Remove("a[0].b", "b")));
    }

    [Theory]
    [InlineData("a: [1]", "a: [1, new]")]
    [InlineData("a: []", "a: [new]")]
    [InlineData("a:\n  - 1 # one\nb: 2\n", "a:\n  - 1 # one\n  - new\nb: 2\n")]
    [InlineData("a:\n- 1\nb: 2\n", "a:\n- 1\n- new\nb: 2\n")]
    [InlineData("b: 2\n", "b: 2\na: [new]\n")]
    [InlineData("x: &x 1\na: [*x]", "x: &x 1\na: [*x, new]")]
    public void An_item_is_added_at_the_end(string text, string mended) => Assert.Equal(mended, Apply(text, FindingFix.Add("a", "new")));

    [Theory]
    [InlineData("a: 1", "new: 1")]
    [InlineData("'a': 1", "'new': 1")]
    [InlineData("{ \"a\": 1 }", "{ \"new\": 1 }")]
    public void A_key_keeps_its_quotes_under_another_name(string text, string mended) => Assert.Equal(mended, Apply(text, FindingFix.Rename("a", "new")));

    [Theory]
    [InlineData("a: 1\nnew: 2")]
    [InlineData("b: &x { a: 1 }\nc: *x\n<<: *x")]
    [InlineData("? a\n: 1\nnew: 1")]
    public void A_name_is_taken_once(string text) => Assert.Null(Apply(text, FindingFix.Rename("a", "new")));

    [Fact]
    public void Changes_that_touch_each_other_are_none() =>
        Assert.Null(Apply("b: 1\n", FindingFix.Set("a", "new").With(FindingFix.Set("c", "new"))));

    private static string? Apply(string text, FindingFix fix)
    {
        var finding = new Finding("some-rule", Severity.Error, "a", "words") { Fix = fix };
        var placed = ClusterLoader.Load(text, "a.yaml").Locate(finding);
        return placed.Fix is null ? null : new ClusterSpec.Fixing.FixBatch([placed]).Apply(text);
    }
}

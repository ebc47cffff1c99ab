using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Diagnostics;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("mut", "mtu", 1)]
    [InlineData("pods", "pods", 0)]
    [InlineData("Pods", "pods", 0)]
    [InlineData("pod", "pods", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Counts_slips_of_the_keyboard(string left, string right, int distance) => Assert.Equal(distance, NearestName.Distance(left, right));

    [Theory]
    [InlineData("podz", "pods")]
    [InlineData("services", "services")]
    [InlineData("x", null)]
    [InlineData("entirely-different", null)]
    public void Finds_what_was_meant_or_nothing(string name, string? nearest) => Assert.Equal(nearest, NearestName.Of(name, ["nodes", "pods", "services", "s"]));

    [Theory]
    [InlineData("prod", "production")]
    [InlineData("STAG", "staging")]
    [InlineData("pr", null)]
    [InlineData("dev", null)]
    public void Finds_the_only_name_that_begins_so(string name, string? meant) => Assert.Equal(meant, NearestName.Of(name, ["production", "staging", "development", "developers"]));

    [Fact]
    public void The_nearest_wins_and_of_equals_the_first() => Assert.Equal("cart", NearestName.Of("carx", ["bars", "cart", "card"]));
}

using ClusterSpec.Loading;
using Semver;

namespace ClusterSpec.Tests.Loading;

public sealed class VersionTextTests
{
    [Theory]
    [InlineData("v1.35.4")]
    [InlineData("\"1.35\"")]
    [InlineData("1.35.4-")]
    [InlineData("1.35.4-a..b")]
    [InlineData("1.35.4-01")]
    [InlineData("01.35.4")]
    [InlineData("1.35.4+build")]
    public void What_is_no_version_is_a_fault_of_shape_rather_than_a_default(string text)
    {
        var loaded = Load(text);
        Assert.Equal("malformed-value", Assert.Single(loaded.Diagnostics, diagnostic => diagnostic.Path == "versions.kubernetes").Rule);
    }

    [Theory]
    [InlineData("1.35.4")]
    [InlineData("1.36.0-rc.1")]
    [InlineData("1.36.0-0a-b.x")]
    public void What_the_shape_takes_for_a_version_is_one(string text)
    {
        Assert.DoesNotContain(Load(text).Diagnostics, diagnostic => diagnostic.Path == "versions.kubernetes");
        Assert.True(SemVersion.TryParse(text, SemVersionStyles.Strict, out _));
    }

    private static LoadResult Load(string kubernetes) => ClusterLoader.Load($"versions:\n  kubernetes: {kubernetes}\n", "spec.yaml");
}

using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Tests.Effective;

public sealed class EffectiveValuesTests
{
    // Sections and keys that mean something by being there, so that a default of theirs counts only once they are given.
    private static readonly string[] OnlyWhereGiven =
    [
        "etcd.backup.", "exposure.edge.", "security.oidc.", "security.encryptionAtRest.", "network.calico.pools[].", "network.calico.bgp.", "network.flannel.",
    ];

    private static readonly Cluster Empty = new();

    [Fact]
    public void Every_default_of_the_schema_counts_where_nothing_is_given()
    {
        var shown = EffectiveValues.Of(EffectiveResolver.Resolve(Empty)).Select(value => ClusterKeys.Generalised(value.Path)).ToHashSet(StringComparer.Ordinal);
        var keys = ClusterKeys.Read();
        var missing = keys.Paths
            .Where(path => keys.Find(path) is { Default: not null } && !OnlyWhereGiven.Any(section => path.StartsWith(section, StringComparison.Ordinal)))
            .Where(path => !shown.Contains(path));
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("versions.kubernetes", "os.release", "runtime.engine", "runtime.version", "etcd.topology", "etcd.version", "network.calico.version", "network.calico.encapsulation", "controlPlane.loadBalancer.kind", "addressing.clusterDns")]
    public void What_follows_from_releases_and_roles_is_derived(params string[] paths)
    {
        var values = EffectiveValues.Of(EffectiveResolver.Resolve(Empty)).ToDictionary(value => value.Path);
        Assert.All(paths, path => Assert.Equal(OriginKind.Derived, values[path].Origin.Kind));
    }

    [Theory]
    [InlineData("24.04", "\"24.04\"")]
    [InlineData("1.35.4", "1.35.4")]
    [InlineData("true", "\"true\"")]
    [InlineData("*all", "\"*all\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    [InlineData("fd00::", "\"fd00::\"")]
    [InlineData("", "\"\"")]
    public void A_string_is_typed_so_that_it_reads_as_the_same_string(string text, string typed)
    {
        var values = EffectiveValues.Of(EffectiveResolver.Resolve(new Cluster { Metadata = new Metadata { Description = text } }));
        Assert.Equal(typed, values.Single(value => value.Path == "metadata.description").Text);
    }
}

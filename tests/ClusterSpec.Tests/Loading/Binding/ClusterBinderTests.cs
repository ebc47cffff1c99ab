using ClusterSpec.Loading.Binding;
using ClusterSpec.Model;

namespace ClusterSpec.Tests.Loading.Binding;

public sealed class ClusterBinderTests
{
    [Fact]
    public void Binds_what_is_given_and_leaves_the_rest_null()
    {
        (Cluster? cluster, string[] findings) = Bind("""
            { "metadata": { "name": "small", "environment": "development" },
              "os": { "swap": false, "sysctl": { "net.core.somaxconn": 32768, "b": "text" } },
              "pools": [ { "roles": ["control-plane", "etcd"], "machine": { "cpu": 4 }, "addresses": "10.0.0.1" }, { "addresses": ["10.0.0.2"] } ],
              "network": { "calico": { "mtu": "auto", "bgp": { "asNumber": 4200000000 } } } }
            """);

        Assert.Empty(findings);
        Assert.Equal("small", cluster?.Metadata?.Name);
        Assert.Equal(ClusterEnvironment.Development, cluster?.Metadata?.Environment);
        Assert.False(cluster?.Os?.Swap);
        Assert.Equal(["net.core.somaxconn", "b"], cluster?.Os?.Sysctl?.Keys);
        Assert.Equal([HostRole.ControlPlane, HostRole.Etcd], cluster?.Pools?[0].Roles);
        Assert.Equal(4, cluster?.Pools?[0].Machine?.Cpu);
        Assert.Equal("10.0.0.1", cluster?.Pools?[0].Addresses?.Text);
        Assert.Equal(["10.0.0.2"], cluster?.Pools?[1].Addresses?.List);
        Assert.Equal(MtuOrAutoWord.Auto, cluster?.Network?.Calico?.Mtu?.Word);
        Assert.Equal(4200000000, cluster?.Network?.Calico?.Bgp?.AsNumber?.Integer);
        Assert.Null(cluster?.Platform);
    }

    [Theory]
    [InlineData("""{ "platfrom": "aws" }""", "2 platfrom unknown-key: unknown key `platfrom`; did you mean `platform`?")]
    [InlineData("""{ "metadata": { "zzzzzz": 1 } }""", "4 metadata.zzzzzz unknown-key: unknown key `zzzzzz`; valid keys are `description`, `environment`, `name`")]
    [InlineData("""{ "network": { "mut": 1500 } }""", "4 network.mut unknown-key: unknown key `mut`; did you mean `mtu`?")]
    [InlineData("""{ "pools": "x" }""", "3 pools wrong-type: expected a list, found the string `x`; write `[x]`")]
    [InlineData("""{ "metadata": [] }""", "3 metadata wrong-type: expected a mapping, found a list")]
    [InlineData("""{ "os": null }""", "3 os wrong-type: nothing is given; expected a mapping")]
    [InlineData("""{ "os": { "swap": "yes" } }""", "5 os.swap wrong-type: expected true or false, found the string `yes`; write `true` (YAML 1.2 knows no other words for it)")]
    [InlineData("""{ "os": { "swap": "true" } }""", "5 os.swap wrong-type: expected true or false, found the string `true`; remove the quotes")]
    [InlineData("""{ "os": { "release": 18.04 } }""", "5 os.release wrong-type: expected a release of the distribution, as year and month in quotes (for example \"24.04\"), found the number `18.04`; write it in quotes: `\"18.04\"`")]
    [InlineData("""{ "network": { "mtu": "1500" } }""", "5 network.mtu wrong-type: expected a whole number, found the string `1500`; remove the quotes")]
    [InlineData("""{ "network": { "mtu": 1500.5 } }""", "5 network.mtu wrong-type: expected a whole number, found the number `1500.5`")]
    [InlineData("""{ "network": { "mtu": 99999999999 } }""", "5 network.mtu out-of-range: 99999999999 is out of range: expected from 576 to 65535")]
    [InlineData("""{ "metadata": { "environment": "prodution" } }""", "5 metadata.environment unknown-value: unknown value `prodution`, expected one of `production`, `staging`, `development`; did you mean `production`?")]
    [InlineData("""{ "network": { "calico": { "mtu": [] } } }""", "7 network.calico.mtu wrong-type: expected `auto` or a whole number from 576 to 65535, found a list")]
    [InlineData("""{ "network": { "calico": { "mtu": "atuo" } } }""", "7 network.calico.mtu unknown-value: unknown value `atuo`, expected `auto` or a whole number from 576 to 65535; did you mean `auto`?")]
    [InlineData("""{ "network": { "calico": { "bgp": { "asNumber": 64086.59904 } } } }""", "9 network.calico.bgp.asNumber wrong-type: expected a whole number from 1 to 4294967295 or an AS number as two numbers joined by a dot, found the number `64086.59904`; write it in quotes: `\"64086.59904\"`")]
    [InlineData("""{ "addressing": { "nodes": ["10.0.0.0/8", 7] } }""", "7 addressing.nodes[1] wrong-type: expected an IPv4 or IPv6 network in CIDR notation (for example 10.20.0.0/22), found the number `7`")]
    [InlineData("""{ "metadata": { "description": 7 } }""", "5 metadata.description wrong-type: expected a string, found the number `7`; write it in quotes: `\"7\"`")]
    [InlineData("""{ "network": { "calico": { "bgp": { "asNumber": 1.5e3 } } } }""", "9 network.calico.bgp.asNumber wrong-type: expected a whole number from 1 to 4294967295 or an AS number as two numbers joined by a dot, found the number `1.5e3`")]
    [InlineData("""{ "kind": "cluster" }""", "3 kind unknown-value: unknown value `cluster`, expected `Cluster`")]
    [InlineData("[]", "1  wrong-type: expected a mapping, found a list")]
    public void Reports_at_the_place(string json, string finding)
    {
        (_, string[] findings) = Bind(json);

        Assert.Equal([finding], findings);
    }

    [Fact]
    public void A_failed_item_keeps_the_indices_of_the_others()
    {
        (Cluster? cluster, _) = Bind("""{ "pools": [ 1, { "name": "b" } ], "addressing": { "nodes": [ 7, "10.0.0.0/8" ] } }""");

        Assert.Equal(new Pool(), cluster?.Pools?[0]);
        Assert.Equal("b", cluster?.Pools?[1].Name);
        Assert.Equal(["7", "10.0.0.0/8"], cluster?.Addressing?.Nodes);
    }

    [Fact]
    public void A_list_of_words_is_lost_with_its_failed_item()
    {
        BindContext context = new();
        Cluster? cluster = ClusterBinder.Bind(JsonTree.Parse("""{ "pools": [ { "roles": ["worker", "wrker"] } ] }"""), context);

        Assert.Null(cluster?.Pools?[0].Roles);
        Assert.Equal(["pools[0].roles", "pools[0].roles[1]"], context.FailedPaths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_misspelt_key_fails_the_key_that_was_meant_unless_that_is_given_too()
    {
        BindContext context = new();
        ClusterBinder.Bind(JsonTree.Parse("""{ "metadata": { "nmae": "a" }, "network": { "mut": 1, "mtu": 1500 } }"""), context);

        Assert.Equal(["metadata.name"], context.FailedPaths);
    }

    private static (Cluster? Cluster, string[] Findings) Bind(string json)
    {
        BindContext context = new();
        Cluster? cluster = ClusterBinder.Bind(JsonTree.Parse(json), context);
        return (cluster, [.. context.Findings.Select(f => $"{f.Span?.Line} {f.Finding.Path} {f.Finding.Rule}: {f.Finding.Message}")]);
    }
}

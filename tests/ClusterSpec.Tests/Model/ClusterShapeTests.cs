using ClusterSpec.Loading.Binding;
using ClusterSpec.Model;
using ClusterSpec.Tests.Loading.Binding;

namespace ClusterSpec.Tests.Model;

public sealed class ClusterShapeTests
{
    private static readonly Pool Worker = new()
    {
        Name = "worker",
        Roles = [HostRole.Worker],
        Machine = new Machine { Cpu = 4, Memory = "8Gi", Disk = new Disk { Type = DiskType.Ssd, Size = "250Gi" }, Nic = "1G" },
        Addresses = new AddressList { Text = "10.0.0.1" },
    };

    private static readonly Cluster Good = new()
    {
        ApiVersion = ClusterApiVersion.ClusterspecV1,
        Kind = ClusterKind.Cluster,
        Metadata = new Metadata { Name = "small" },
        Versions = new Versions { Kubernetes = "1.34.4" },
        Addressing = new Addressing { Nodes = ["10.0.0.0/8"] },
        Pools = [Worker],
    };

    [Fact]
    public void A_complete_cluster_has_no_findings() => Assert.Empty(Check(Good));

    [Fact]
    public void An_empty_cluster_misses_the_required_keys_at_its_root() => Assert.Equal(
        [
            " missing-key: missing `apiVersion` (for example clusterspec/v1)",
            " missing-key: missing `kind` (for example Cluster)",
            " missing-key: missing `metadata` (for example { name: outline })",
            " missing-key: missing `versions` (for example { kubernetes: 1.35.4 })",
            " missing-key: missing `addressing` (for example { nodes: [10.20.0.0/22] })",
            " missing-key: missing `pools`",
        ],
        Check(new Cluster()));

    [Fact]
    public void An_example_too_long_for_the_sentence_stands_in_the_help()
    {
        ShapeReport report = new(new HashSet<string>());
        ClusterShape.Check(Good with { Pools = null, Os = new Os { Admin = new Admin { AuthorizedKeys = ["none"] } } }, report);

        Assert.Equal(
            [
                "`none` is not an SSH public key as it stands in authorized_keys",
                "for example `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb0mU3rNk0hV3wq1mXf2y7tq8Qe1o0cJ5ZkR9uT4xLd ops@example.com`",
                "missing `pools`",
                "for example `pools: [{ name: worker, roles: [worker], machine: { cpu: 8, memory: 16Gi, disk: { type: ssd, size: 300Gi }, nic: 10G }, addresses: 10.20.1.11-10.20.1.40 }]`",
            ],
            report.Findings.SelectMany(fault => new[] { fault.Finding.Message, fault.Finding.Help }));
    }

    [Fact]
    public void Reports_a_missing_key_at_its_parent() => Assert.Equal(
        ["pools[0].nodes[0] missing-key: missing `address` (for example 10.20.1.11)"],
        Check(Good with { Pools = [Worker with { Nodes = [new Node { Name = "a" }] }] }));

    [Fact]
    public void Reports_limits_with_the_value_found()
    {
        Cluster cluster = Good with
        {
            Network = new Network { Mtu = 575, Calico = new Calico { Mtu = new MtuOrAuto { Integer = 70000 } } },
            Pools = [],
            Security = new Security { Oidc = new Oidc { Issuer = "https://a", ClientId = "" } },
        };

        Assert.Equal(
            [
                "pools too-few-items: the list has 0 items: expected 1 or more",
                "network.mtu out-of-range: 575 is out of range: expected from 576 to 65535",
                "network.calico.mtu out-of-range: 70000 is out of range: expected from 576 to 65535",
                "security.oidc.clientId wrong-length: the text is empty: expected from 1 to 256 characters",
            ],
            Check(cluster));
    }

    [Fact]
    public void Says_a_pattern_in_words_and_shows_the_value_on_one_line() => Assert.Equal(
        [
            "addressing.nodes[0] malformed-value: `10.0.0.0/33\\n` is not an IPv4 or IPv6 network in CIDR notation (for example 10.20.0.0/22)",
            $"addressing.nodes[1] malformed-value: `{new string('x', 60)}…` is not an IPv4 or IPv6 network in CIDR notation (for example 10.20.0.0/22)",
        ],
        Check(Good with { Addressing = new Addressing { Nodes = ["10.0.0.0/33\n", new string('x', 61)] } }));

    [Fact]
    public void Reports_an_item_that_is_given_twice_and_where_it_stands_first()
    {
        ShapeReport report = new(new HashSet<string>());
        ClusterShape.Check(Good with { Pools = [Worker with { Roles = [HostRole.Worker, HostRole.Edge, HostRole.Worker] }] }, report);

        ShapeFinding finding = Assert.Single(report.Findings);
        Assert.Equal("duplicate-item", finding.Finding.Rule);
        Assert.Equal("pools[0].roles[2]", finding.Finding.Path);
        Assert.Equal("pools[0].roles[0]", Assert.Single(finding.Finding.Related).Path);
    }

    [Fact]
    public void Survives_what_only_csharp_can_build()
    {
        Cluster cluster = Good with
        {
            Platform = (Platform)99,
            Addressing = new Addressing { Nodes = [Null<string>()] },
            Os = new Os { Sysctl = new Dictionary<string, SysctlValue> { ["a"] = Null<SysctlValue>(), ["b"] = new(), ["c"] = new() { Integer = 1, Text = "x" } } },
            Pools = [Null<Pool>()],
        };

        Assert.Equal(
            [
                "platform unknown-value: unknown value `99`, expected one of `bare-metal`, `vsphere`, `openstack`, `aws`, `azure`, `gcp`, `alibaba`, `tencent`, `huawei`",
                "os.sysctl.a wrong-type: nothing is given; expected a whole number or text on one line",
                "os.sysctl.b wrong-type: nothing is given; expected a whole number or text on one line",
                "os.sysctl.c wrong-type: 2 values are given; expected one: a whole number or text on one line",
                "addressing.nodes[0] wrong-type: nothing is given; expected an IPv4 or IPv6 network in CIDR notation",
                "pools[0] wrong-type: nothing is given; expected a mapping",
            ],
            Check(cluster));
    }

    [Fact]
    public void What_failed_in_the_file_is_not_reported_again()
    {
        BindContext context = new();
        Cluster? cluster = ClusterBinder.Bind(
            JsonTree.Parse("""
                { "apiVersion": "clusterspec/v1", "kind": "Cluster", "metadata": { "nmae": "a" }, "versions": { "kubernetes": 1.34 },
                  "addressing": { "nodes": [ 7, 7 ] }, "pools": [ "x" ] }
                """),
            context);
        ShapeReport report = new(context.FailedPaths);
        ClusterShape.Check(Assert.IsType<Cluster>(cluster), report);

        Assert.Equal(
            ["metadata.nmae", "versions.kubernetes", "addressing.nodes[0]", "addressing.nodes[1]", "pools[0]"],
            context.Findings.Select(f => f.Finding.Path));
        Assert.Empty(report.Findings);
    }

    /// <summary>Null where the compiler of a caller without nullable types would let it pass.</summary>
    private static T Null<T>()
        where T : class => default!;

    private static string[] Check(Cluster cluster)
    {
        ShapeReport report = new(new HashSet<string>());
        ClusterShape.Check(cluster, report);
        return [.. report.Findings.Select(f => $"{f.Finding.Path} {f.Finding.Rule}: {f.Finding.Message}")];
    }
}

using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Tests.Rules.Mtu;

/// <summary>The table of <see href="https://docs.tigera.io/calico/latest/networking/configuring/mtu"/>, each of its numbers just met, missed and passed.</summary>
public sealed class CalicoMtuTests
{
    public static TheoryData<string, int, string, bool, bool, int> Table
    {
        get
        {
            var table = new TheoryData<string, int, string, bool, bool, int>();
            foreach (var (platform, host) in new[] { ("bare-metal", 1500), ("bare-metal", 9000), ("gcp", 1460), ("aws", 9001), ("openstack", 1450) })
            {
                table.Add(platform, host, "none", false, false, host);
                table.Add(platform, host, "ipip", false, false, host - 20);
                table.Add(platform, host, "ipip-cross-subnet", false, false, host - 20);
                table.Add(platform, host, "vxlan", false, false, host - 50);
                table.Add(platform, host, "vxlan-cross-subnet", true, false, host - 70);
                table.Add(platform, host, "none", false, true, host - 60);
                table.Add(platform, host, "vxlan", false, true, host - 60);
                table.Add(platform, host, "vxlan", true, true, host - 80);
            }

            table.Add("azure", 1500, "vxlan", false, true, 1340);
            table.Add("azure", 1500, "vxlan", true, true, 1320);
            table.Add("azure", 1500, "vxlan", false, false, 1450);
            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void The_largest_that_fits_is_taken_and_no_other(string platform, int host, string encapsulation, bool isDualStack, bool wireGuard, int largest)
    {
        var spec = new CalicoSpec { Platform = platform, IsDualStack = isDualStack };
        CalicoSpec With(string mtu) => spec with
        {
            Network = string.Create(CultureInfo.InvariantCulture, $"{{ mtu: {host}, wireguard: {(wireGuard ? "true" : "false")}, calico: {{ encapsulation: {encapsulation}, mtu: {mtu} }} }}"),
        };

        Assert.Equal(Severity.Error, With($"{largest + 1}").SeverityOf("calico-mtu-too-large"));
        Assert.Null(With($"{largest}").SeverityOf("calico-mtu-too-large"));
        Assert.Null(With($"{largest}").SeverityOf("calico-mtu-too-small"));
        Assert.Equal(Severity.Warning, With($"{largest - 1}").SeverityOf("calico-mtu-too-small"));
        Assert.Equal(largest, With("auto").Lint().Effective?.Network.Calico?.Mtu.Value);
    }

    [Theory]
    [InlineData(1350, null)]
    [InlineData(1349, Severity.Error)]
    public void IPv6_needs_1280_bytes_after_the_tunnel(int host, Severity? expected)
    {
        var spec = new CalicoSpec { IsDualStack = true, Network = $"{{ mtu: {host}, calico: {{ encapsulation: vxlan }} }}" };
        Assert.Equal(expected, spec.SeverityOf("pod-mtu-too-small-for-ipv6"));
    }

    [Fact]
    public void The_smallest_of_the_hosts_counts()
    {
        var spec = new CalicoSpec { Network = "{ mtu: 9000, calico: { encapsulation: ipip, mtu: 8980 } }" }.ToString()
            .Replace("name: worker,", "name: worker, mtu: 1500,", StringComparison.Ordinal);
        var finding = Assert.Single(ClusterLinter.Lint(spec, "clusterspec.yaml").Diagnostics, diagnostic => diagnostic.Rule == "calico-mtu-too-large");
        Assert.Contains("1500 less 20 for IPIP leaves 1480", finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal("pools[1].mtu", finding.Related[0].Path);
    }
}

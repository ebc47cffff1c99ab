using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>The MTU that is rendered for a tunnel, held by a tunnel of the kernel between two namespaces.</summary>
public sealed partial class MtuTests(InstalledTool tool)
{
    [Fact]
    public Task A_full_packet_crosses_every_rendered_tunnel_and_not_one_byte_more() => Judging.Accepts(
        tool.Files(path => path == "calico/felix-configuration.yaml").Where(file => !IsWireGuard(file) && Tunnels(file).Any()).ToList(),
        async file =>
        {
            var spec = await File.ReadAllTextAsync(tool.Clusters.Single(cluster => cluster.Name == file.Cluster).Spec);
            var host = HostMtu().Match(spec) is { Success: true } given ? int.Parse(given.Groups[1].Value, CultureInfo.InvariantCulture) : Usual(spec);
            var complaints = new List<string>();
            foreach (var (kind, mtu) in Tunnels(file))
                complaints.AddRange(await Judge(kind, host, mtu));
            return complaints;
        });

    [Theory]
    [InlineData("vxlan", 1500, 1450, null)]
    [InlineData("vxlan", 1500, 1451, "does not cross")]
    [InlineData("vxlan", 1500, 1449, "1450 bytes crosses")]
    [InlineData("vxlan6", 1500, 1430, null)]
    [InlineData("vxlan6", 1500, 1431, "does not cross")]
    [InlineData("ipip", 1500, 1480, null)]
    [InlineData("ipip", 1500, 1481, "does not cross")]
    [InlineData("ipip", 1500, 1479, "1480 bytes crosses")]
    public async Task The_judge_sees_a_byte_too_much_and_a_byte_wasted(string kind, int host, int mtu, string? complaint)
    {
        var complaints = await Judge(kind, host, mtu);
        if (complaint is null)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaint, Assert.Single(complaints), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Judge(string kind, int host, int mtu)
    {
        Programs.NeedRoot();
        Programs.Installed("python3");
        var result = await new Command("bash", Programs.Script("tunnel-mtu.sh"), kind, $"{host}", $"{mtu}").Run();
        return result.Code == 0 ? [] : [result.All.Trim()];
    }

    // With two kinds of tunnels the larger overhead decides for both, so that each has the room of the other.
    private static IEnumerable<(string Kind, int Mtu)> Tunnels(RenderedFile file)
    {
        var found = TunnelMtu().Matches(File.ReadAllText(file.FullPath)).Select(match => (Field: match.Groups[1].Value, Mtu: int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture))).ToList();
        var deciding = new[] { "vxlanMTUV6", "vxlanMTU", "ipipMTU" }.FirstOrDefault(field => found.Any(tunnel => tunnel.Field == field));
        return found.Where(tunnel => tunnel.Field == deciding).Select(tunnel => (tunnel.Field switch { "vxlanMTUV6" => "vxlan6", "vxlanMTU" => "vxlan", _ => "ipip" }, tunnel.Mtu));
    }

    // what the clouds give their machines: https://docs.tigera.io/calico/latest/networking/configuring/mtu
    private static int Usual(string spec) => Platform().Match(spec).Groups[1].Value switch { "aws" => 9001, "gcp" => 1460, _ => 1500 };

    private static bool IsWireGuard(RenderedFile file) => File.ReadAllText(file.FullPath).Contains("wireguardMTU", StringComparison.Ordinal);

    [GeneratedRegex(@"^  (ipipMTU|vxlanMTU|vxlanMTUV6): (\d+)$", RegexOptions.Multiline)]
    private static partial Regex TunnelMtu();

    [GeneratedRegex(@"^platform: (\w+)", RegexOptions.Multiline)]
    private static partial Regex Platform();

    [GeneratedRegex(@"^  mtu: (\d+)", RegexOptions.Multiline)]
    private static partial Regex HostMtu();
}

using System.Text.Json;
using ClusterSpec.Releases;

namespace ClusterSpec.Tests.Rendering;

/// <summary>Flannel's network configuration, by the rules of https://github.com/flannel-io/flannel/blob/master/Documentation/configuration.md.</summary>
public sealed class FlannelInvariantTests
{
    private static readonly string[] Known = ["Network", "IPv6Network", "EnableIPv4", "EnableIPv6", "SubnetLen", "IPv6SubnetLen", "Backend"];

    [Fact]
    public void The_network_is_the_pods_and_the_backend_is_named()
    {
        var files = SampleClusters.Names.Select(SampleClusters.Lint).SelectMany(result => SampleClusters.Render(result).Where(file => file.Key == "flannel/net-conf.json")
            .Select(file => (result.Effective, file.Value))).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            using var document = JsonDocument.Parse(file.Value);
            var root = document.RootElement;
            Assert.Subset(Known.ToHashSet(), root.EnumerateObject().Select(property => property.Name).ToHashSet());
            Assert.Contains(file.Effective!.Addressing.Pods, pods => $"{pods.Cidr}" == root.GetProperty("Network").GetString());

            // without a type flannel falls back to udp
            var backend = root.GetProperty("Backend");
            Assert.Contains(backend.GetProperty("Type").GetString(), new[] { "vxlan", "host-gw", "wireguard" });
            if (backend.TryGetProperty("Port", out var port))
                Assert.Equal(FlannelReleases.VxlanPort, port.GetInt32());
        });
    }
}

using ClusterSpec.Rendering;

namespace ClusterSpec.Tests.Rendering;

public sealed class ManifestTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var manifest = new Manifest("größe.yaml", [
            new ManifestFile("haproxy/lb-1/etc/haproxy/haproxy.cfg", "00", "haproxy", "haproxy/haproxy.cfg", "lb", ["lb-1"]),
            new ManifestFile("kubeadm/init.yaml", "11", "kubeadm", "kubeadm/init.yaml", null, []),
        ]);
        var read = Manifest.Parse(manifest.ToJson());
        Assert.Equal(manifest.ToJson(), read.ToJson());
        Assert.Contains("\"spec\": \"größe.yaml\"", manifest.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("os/a", "os", true)]
    [InlineData("os/a/b.c", "os", true)]
    [InlineData("os", "os", false)]
    [InlineData("os/a", "kubeadm", false)]
    [InlineData("../a", "..", false)]
    [InlineData("./a", ".", false)]
    [InlineData("os/../a", "os", false)]
    [InlineData("os/./a", "os", false)]
    [InlineData("os//a", "os", false)]
    [InlineData("os/", "os", false)]
    [InlineData("/os/a", "", false)]
    [InlineData("os/a\\b", "os", false)]
    [InlineData("", "", false)]
    public void A_path_stays_below_its_target(string path, string target, bool isGood)
    {
        var text = new Manifest("x", [new ManifestFile(path, "", target, "", null, [])]).ToJson();
        if (isGood)
            Manifest.Parse(text);
        else
            Assert.StartsWith($"manifest.json names '{path}'", Assert.Throws<FormatException>(() => Manifest.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_stands_there_once()
    {
        var file = new ManifestFile("os/a", "", "os", "", null, []);
        Assert.Equal("manifest.json names 'os/a' twice", Assert.Throws<FormatException>(() => Manifest.Parse(new Manifest("x", [file, file]).ToJson())).Message);
    }
}

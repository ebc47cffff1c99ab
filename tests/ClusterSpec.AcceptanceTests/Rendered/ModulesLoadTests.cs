using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

public sealed partial class ModulesLoadTests(InstalledTool tool)
{
    // Modules that Kubernetes, its runtimes and its networks ask for, by the names of the kernel's own files; another one is looked up in the
    // kernel of the rendered release before it is added here: https://packages.ubuntu.com/search?searchon=contents&keywords=ip_vs_rr.ko
    private static readonly HashSet<string> Known =
    [
        "br_netfilter", "dummy", "ip6_tables", "ip_set", "ip_tables", "ip_vs", "ip_vs_lc", "ip_vs_rr", "ip_vs_sh", "ip_vs_wlc", "ip_vs_wrr",
        "ipip", "nf_conntrack", "nf_conntrack_ipv4", "nf_tables", "overlay", "vxlan", "wireguard", "xt_set",
    ];

    [Fact]
    public Task Every_rendered_list_of_modules_names_modules_and_nothing_else() =>
        Judging.Accepts(tool.Files(path => path.Contains("/etc/modules-load.d/", StringComparison.Ordinal)), async file =>
            Faults(await File.ReadAllTextAsync(file.FullPath)));

    [Theory]
    [InlineData("# why\noverlay\n\nip_vs\n", 0)]
    [InlineData("overlay\noverlay\n", 1)]
    [InlineData("overlay # image layers\n", 1)]
    [InlineData("overlay, br_netfilter\n", 1)]
    [InlineData("br-netfilter\n", 1)]
    public void Other_lines_are_faults(string text, int faults) => Assert.Equal(faults, Faults(text).Count);

    // One name a line; systemd-modules-load takes whatever stands there for a name, fails in the background and says so in the journal only.
    private static IReadOnlyList<string> Faults(string text)
    {
        var names = text.Split('\n').Where(line => line.Length > 0 && line[0] is not ('#' or ';')).ToList();
        return
        [
            .. names.Where(name => !Name().IsMatch(name) || !Known.Contains(name)).Select(name => $"no module that is known: {name}"),
            .. names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"twice: {group.Key}"),
        ];
    }

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex Name();
}

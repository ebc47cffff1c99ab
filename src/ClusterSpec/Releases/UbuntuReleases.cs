using System.Collections.Immutable;
using Semver;

namespace ClusterSpec.Releases;

/// <summary>The LTS releases of Ubuntu.</summary>
/// <remarks>
/// Kernels: https://canonical.com/security/livepatch/docs/kernels. End of support: https://ubuntu.com/about/release-cycle.
/// Packages: https://wiki.ubuntu.com/HAProxyUpdates, https://launchpad.net/ubuntu/+source/haproxy and
/// https://launchpad.net/ubuntu/+source/keepalived, https://launchpad.net/ubuntu/+source/openssh. Python of a release against ansible-core:
/// https://docs.ansible.com/ansible/latest/reference_appendices/release_and_maintenance.html#ansible-core-support-matrix. cgroup: https://kubernetes.io/docs/concepts/architecture/cgroups/ (v2 since 21.10).
/// </remarks>
public static class UbuntuReleases
{
    // https://kubernetes.io/docs/concepts/architecture/cgroups/#linux-distribution-cgroup-v2-support
    private const string FirstWithCgroupV2 = "21.10";

    // nftables 0.9.3, the first LTS whose nft reads tables of the family inet as they are written today: https://launchpad.net/ubuntu/+source/nftables
    private const string FirstWithNftables = "20.04";

    private const string ReleaseCycle = "https://ubuntu.com/about/release-cycle";

    /// <summary>Ubuntu's sshd_config begins with <c>Include /etc/ssh/sshd_config.d/*.conf</c>.</summary>
    public static Milestone SshdDropIns { get; } = new("Include of sshd_config", new SemVersion(8, 2, 0), "https://www.openssh.com/txt/release-8.2");

    /// <summary>Every known LTS, oldest first.</summary>
    public static ImmutableArray<UbuntuRelease> All { get; } =
    [
        new()
        {
            Release = "18.04", Kernel = new(4, 15, 0), HardwareEnablementKernel = new(5, 4, 0), OpenSsh = new(7, 6, 0), FirstRefusedAnsible = new(2, 17, 0), CgroupVersion = 1,
            HaProxy = new(1, 8, 8), Keepalived = new(1, 3, 9), StandardSupportEnd = new(2023, 5, 31), Source = ReleaseCycle,
        },
        new()
        {
            Release = "20.04", Kernel = new(5, 4, 0), HardwareEnablementKernel = new(5, 15, 0), OpenSsh = new(8, 2, 0), FirstRefusedAnsible = new(2, 20, 0), CgroupVersion = 1,
            HaProxy = new(2, 0, 13), Keepalived = new(2, 0, 19), StandardSupportEnd = new(2025, 5, 31), Source = ReleaseCycle,
        },
        new()
        {
            Release = "22.04", Kernel = new(5, 15, 0), HardwareEnablementKernel = new(6, 8, 0), OpenSsh = new(8, 9, 0), CgroupVersion = 2,
            HaProxy = new(2, 4, 14), Keepalived = new(2, 2, 4), StandardSupportEnd = new(2027, 4, 30), Source = ReleaseCycle,
        },
        new()
        {
            Release = "24.04", Kernel = new(6, 8, 0), HardwareEnablementKernel = new(7, 0, 0), OpenSsh = new(9, 6, 0), CgroupVersion = 2,
            HaProxy = new(2, 8, 5), Keepalived = new(2, 2, 8), StandardSupportEnd = new(2029, 4, 30), Source = ReleaseCycle,
        },
        new()
        {
            Release = "26.04", Kernel = new(7, 0, 0), OpenSsh = new(10, 2, 0), CgroupVersion = 2,
            StandardSupportEnd = new(2031, 4, 30), Source = "https://canonical.com/security/livepatch/docs/kernels",
        },
    ];

    /// <summary>The cgroup hierarchy that systemd mounts, of any release: 1 or 2.</summary>
    /// <param name="release">Year and month, <c>20.04</c>.</param>
    public static int CgroupVersionOf(string release) => string.CompareOrdinal(release, FirstWithCgroupV2) < 0 ? 1 : 2;

    /// <summary>Whether rules of a firewall are written for nft, rather than for iptables.</summary>
    /// <param name="release">Year and month, <c>20.04</c>.</param>
    public static bool HasNftables(string release) => string.CompareOrdinal(release, FirstWithNftables) >= 0;

    /// <summary>The row of a release such as <c>18.04</c>; null if it is no LTS of the table.</summary>
    public static UbuntuRelease? Find(string release) => All.FirstOrDefault(row => row.Release == release);
}

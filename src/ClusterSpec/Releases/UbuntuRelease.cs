using Semver;

namespace ClusterSpec.Releases;

/// <summary>One LTS of Ubuntu.</summary>
public sealed record UbuntuRelease
{
    /// <summary>The release: <c>18.04</c>. A string, for the zero counts.</summary>
    public required string Release { get; init; }

    /// <summary>The kernel that it comes with, without the hardware enablement stack.</summary>
    public required SemVersion Kernel { get; init; }

    /// <summary>The newest kernel of the hardware enablement stack; null if there is none yet.</summary>
    public SemVersion? HardwareEnablementKernel { get; init; }

    /// <summary>The cgroup hierarchy that systemd mounts: 1 or 2.</summary>
    public required int CgroupVersion { get; init; }

    /// <summary>The OpenSSH in the archive.</summary>
    public required SemVersion OpenSsh { get; init; }

    /// <summary>The first ansible-core that no longer runs modules with the release's Python; null if there is none yet.</summary>
    public SemVersion? FirstRefusedAnsible { get; init; }

    /// <summary>The installer reads <c>autoinstall</c>.</summary>
    /// <remarks>https://canonical-subiquity.readthedocs-hosted.com/en/latest/intro-to-autoinstall.html</remarks>
    public bool HasAutoinstall => string.CompareOrdinal(Release, "20.04") >= 0;

    /// <summary>sshd reads <c>/etc/ssh/sshd_config.d</c>.</summary>
    public bool HasSshdDropIns => UbuntuReleases.SshdDropIns.HoldsFor(OpenSsh);

    /// <summary>The HAProxy in the archive; null if the sources do not say.</summary>
    public SemVersion? HaProxy { get; init; }

    /// <summary>The keepalived in the archive; null if the sources do not say.</summary>
    public SemVersion? Keepalived { get; init; }

    /// <summary>The last day of standard support.</summary>
    public required DateOnly StandardSupportEnd { get; init; }

    /// <summary>Where the row comes from, https.</summary>
    public required string Source { get; init; }

    /// <summary>Standard support had not ended on the day of the tables.</summary>
    public bool IsSupported => StandardSupportEnd >= ReleaseTables.Date;
}

using ClusterSpec.Releases;
using Semver;

namespace ClusterSpec.Rendering.Plan.Kubeadm.Runbook;

/// <summary>The commands that bring programs of Kubernetes to a host, from the packages of the minor or, where there are none any more,
/// from the release itself.</summary>
internal static class PackageCommands
{
    // The newest that runs with every Kubernetes before 1.24: https://github.com/containernetworking/plugins/releases
    private const string CniPlugins = "v0.9.1";

    /// <summary>Everything that a new host wants.</summary>
    public static IEnumerable<string> Install(SemVersion version) => HasPackages(version)
        ? ["apt-get update && apt-get install -y curl gpg", .. Packages(version, "kubelet", "kubeadm", "kubectl")]
        :
        [
            "apt-get update && apt-get install -y conntrack curl ebtables ethtool iproute2 iptables socat",
            "install -d /opt/cni/bin /etc/systemd/system/kubelet.service.d",
            $"curl -fsSL \"https://github.com/containernetworking/plugins/releases/download/{CniPlugins}/cni-plugins-linux-$(dpkg --print-architecture)-{CniPlugins}.tgz\" | tar -xzC /opt/cni/bin",
            $"curl -fsSL \"https://github.com/kubernetes-sigs/cri-tools/releases/download/v{version.ToMinorText()}.0/crictl-v{version.ToMinorText()}.0-linux-$(dpkg --print-architecture).tar.gz\" | tar -xzC /usr/bin",
            .. Unit(),
            .. Binaries(version, "kubelet", "kubeadm", "kubectl"),
            "systemctl daemon-reload && systemctl enable kubelet",
        ];

    /// <summary>The programs of another release, on a host that has Kubernetes.</summary>
    public static IEnumerable<string> Change(SemVersion version, params string[] programs) =>
        HasPackages(version) ? Packages(version, programs) : Binaries(version, programs);

    /// <summary>Further programs of the same release, after <see cref="Change"/> in one block.</summary>
    public static IEnumerable<string> Further(SemVersion version, params string[] programs) =>
        HasPackages(version) ? [Installation(version, programs), $"apt-mark hold {string.Join(" ", programs)}"] : programs.Select(Fetch);

    private static bool HasPackages(SemVersion version) => KubernetesReleases.Nearest(version).HasPackages;

    // https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/
    private static IEnumerable<string> Packages(SemVersion version, params string[] programs)
    {
        var minor = version.ToMinorText();
        return
        [
            "install -d -m 755 /etc/apt/keyrings",
            $"curl -fsSL https://pkgs.k8s.io/core:/stable:/v{minor}/deb/Release.key | gpg --yes --dearmor -o /etc/apt/keyrings/kubernetes-{minor}.gpg",
            $"echo 'deb [signed-by=/etc/apt/keyrings/kubernetes-{minor}.gpg] https://pkgs.k8s.io/core:/stable:/v{minor}/deb/ /' > /etc/apt/sources.list.d/kubernetes.list",
            "apt-get update",
            Installation(version, programs),
            $"apt-mark hold {string.Join(" ", programs)}",
        ];
    }

    private static IEnumerable<string> Binaries(SemVersion version, params string[] programs) =>
    [
        "fetch() {",
        $"    from=\"https://dl.k8s.io/release/v{version}/bin/linux/$(dpkg --print-architecture)/$1\"",
        "    curl -fsSLo \"/tmp/$1\" \"$from\" && echo \"$(curl -fsSL \"$from.sha256\")  /tmp/$1\" | sha256sum --check && install -m 755 \"/tmp/$1\" \"/usr/bin/$1\"",
        "}",
        .. programs.Select(Fetch),
    ];

    private static string Installation(SemVersion version, string[] programs) =>
        $"apt-get install -y --allow-change-held-packages {string.Join(" ", programs.Select(program => $"{program}='{version}-*'"))}";

    private static string Fetch(string program) => $"fetch {program}";

    // As the packages of these minors had it: https://github.com/kubernetes/release/tree/v0.4.0/cmd/kubepkg/templates/latest/deb
    private static IEnumerable<string> Unit() =>
    [
        "cat > /etc/systemd/system/kubelet.service <<'UNIT'",
        "[Unit]",
        "Description=kubelet: The Kubernetes Node Agent",
        "Wants=network-online.target",
        "After=network-online.target",
        "",
        "[Service]",
        "ExecStart=/usr/bin/kubelet",
        "Restart=always",
        "StartLimitInterval=0",
        "RestartSec=10",
        "",
        "[Install]",
        "WantedBy=multi-user.target",
        "UNIT",
        "cat > /etc/systemd/system/kubelet.service.d/10-kubeadm.conf <<'UNIT'",
        "[Service]",
        "Environment=\"KUBELET_KUBECONFIG_ARGS=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf\"",
        "Environment=\"KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml\"",
        "EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env",
        "EnvironmentFile=-/etc/default/kubelet",
        "ExecStart=",
        "ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS",
        "UNIT",
    ];
}

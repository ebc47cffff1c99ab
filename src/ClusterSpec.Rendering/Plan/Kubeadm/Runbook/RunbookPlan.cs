using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm.Runbook;

/// <summary>What people do with kubeadm's files, in order: building, failures, certificates, growth, and upgrades.</summary>
internal static class RunbookPlan
{
    /// <summary>The runbooks, and the list of hosts where it is too long for them.</summary>
    public static IEnumerable<PlannedFile> Files(EffectiveCluster cluster, ImmutableArray<PlannedFile> planned)
    {
        var hosts = new RunbookHosts(cluster, planned);
        yield return new PlannedFile { Path = "kubeadm/README.md", Template = "kubeadm/README.md", View = Building(cluster, hosts) };
        yield return new PlannedFile { Path = "kubeadm/UPGRADE.md", Template = "kubeadm/UPGRADE.md", View = UpgradePlan.View(cluster, hosts) };
        if (hosts.AreInFile)
            yield return new PlannedFile { Path = "kubeadm/hosts.txt", Template = "kubeadm/hosts.txt", View = new View { { "hosts", hosts.Views(hosts.All) } } };
    }

    private static View Building(EffectiveCluster cluster, RunbookHosts hosts) => new()
    {
        { "name", cluster.Name },
        { "version", $"{cluster.Versions.Kubernetes}" },
        { "user", cluster.Os.AdminUser.Value },
        { "endpoint", cluster.ControlPlane.Endpoint },
        { "pools", cluster.Pools.Select(Pool) },
        { "hostsAreInFile", hosts.AreInFile },
        { "hosts", hosts.AreInFile ? [] : hosts.Views(hosts.All) },
        { "hostCount", hosts.All.Length },
        { "nodeCount", hosts.Nodes.Length },
        { "packages", PackageCommands.Install(cluster.Versions.Kubernetes.Value) },
        { "lagging", Lagging(cluster).Select(pool => new View { { "pool", pool.Name }, { "kubelet", $"{pool.Kubelet}" }, { "packages", PackageCommands.Change(pool.Kubelet.Value, "kubelet") } }) },
        { "upToDate", hosts.Nodes.Count(host => !Lagging(cluster).Contains(host.Pool)) },
        { "imageRepository", cluster.Kubernetes.ImageRepository.Value },
        { "engine", Engine(cluster) },
        { "swap", cluster.Os.Swap.Value },
        { "balancers", hosts.Views(cluster.ControlPlane.LoadBalancerHosts) },
        { "balancerIsOutside", cluster.ControlPlane.LoadBalancerKind.Value == LoadBalancerKind.External },
        { "vip", cluster.ControlPlane.Vip.Value?.ToString() },
        { "port", cluster.ControlPlane.Port.Value },
        { "etcd", Etcd(cluster, hosts) },
        { "first", hosts.View(cluster.ControlPlane.Hosts[0]) },
        { "others", Others(cluster, hosts) },
        { "workers", hosts.AreInFile ? [] : hosts.Views(hosts.Workers) },
        { "hasWorkers", hosts.Workers.Any() },
        { "controlPlaneCount", cluster.ControlPlane.Hosts.Length },
        { "audits", cluster.Security.Audit.Value },
        { "encrypts", cluster.Security.EncryptionAtRest.Value },
        { "authenticates", ApiServerFiles.HasAuthentication(cluster) },
        { "carriesVip", cluster.ControlPlane is { Keepalived: not null, Vip.Value: not null } },
        { "secrets", Secrets(cluster) },
        { "health", cluster.Versions.KubernetesRelease.HasReadyz ? "/readyz" : "/healthz" },
        { "network", NetworkStep.View(cluster) },
        { "services", string.Join(", ", cluster.Addressing.Services.Select(network => network.Cidr)) },
        { "pods", string.Join(", ", cluster.Addressing.Pods.Select(network => network.Cidr)) },
        { "dns", cluster.Addressing.ClusterDns.Value?.ToString() },
        { "dnsDomain", cluster.Kubernetes.DnsDomain.Value },
        { "certs", cluster.Versions.KubernetesRelease.CertsCommand },
        { "drain", cluster.Versions.KubernetesRelease.DrainOption },
        { "criSocket", Registration.CriSocket(cluster) },
        { "criUrl", Registration.CriSocket(cluster) is var socket && socket.StartsWith('/') ? $"unix://{socket}" : socket },
        { "losses", (cluster.Etcd.Members.Length - 1) / 2 },
    };

    /// <summary>Pools whose kubelets are not of the release of Kubernetes.</summary>
    public static IEnumerable<EffectivePool> Lagging(EffectiveCluster cluster) =>
        cluster.Pools.Where(pool => pool.RunsKubelet && !pool.Kubelet.Value.Equals(cluster.Versions.Kubernetes.Value));

    private static View Pool(EffectivePool pool) => new()
    {
        { "name", pool.Name },
        { "roles", string.Join(", ", pool.Roles.Select(role => role.Text())) },
        { "count", pool.Hosts.Length },
        { "first", pool.Hosts.FirstOrDefault()?.Address?.ToString() },
        { "last", pool.Hosts.LastOrDefault()?.Address?.ToString() },
    };

    private static View Engine(EffectiveCluster cluster)
    {
        var engine = cluster.Runtime.Engine.Value;
        var driver = cluster.Runtime.CgroupDriver.Value;
        return new View
        {
            { "name", engine.Text() },
            { "version", cluster.Runtime.Version.Value },
            { "cgroupDriver", driver.Text() },
            { "check", engine switch { ContainerEngine.Docker => "docker info | grep 'Cgroup Driver'", ContainerEngine.CriO => "crio config | grep cgroup_manager", _ => "containerd config dump | grep SystemdCgroup" } },
            { "answer", engine != ContainerEngine.Containerd ? driver.Text() : driver == CgroupDriver.Systemd ? "true" : "false" },
        };
    }

    // etcdctl speaks the third API by itself from 3.4 on: https://etcd.io/docs/v3.4/upgrades/upgrade_3_4/
    private static View Etcd(EffectiveCluster cluster, RunbookHosts hosts) => new()
    {
        { "version", $"{cluster.Etcd.Version}" },
        { "isKubeadms", cluster.Etcd.IsKubeadmsOwn },
        { "members", hosts.Views(cluster.Etcd.Members) },
        { "urls", cluster.Etcd.Members.Where(member => member.Address is not null)
            .Select(member => member.Address is { IsIPv6: true } ? $"https://[{member.Address}]:2379" : $"https://{member.Address}:2379") },
        { "count", cluster.Etcd.Members.Length },
        { "quorum", cluster.Etcd.Quorum },
        { "client", cluster.Etcd.Version.Value.IsBelow(EtcdReleases.CtlApi3.Since) ? "env ETCDCTL_API=3 etcdctl" : "etcdctl" },
    };

    private static IEnumerable<View> Others(EffectiveCluster cluster, RunbookHosts hosts) => cluster.ControlPlane.Hosts.Skip(1).Select((host, index) =>
    {
        var view = hosts.View(host);
        view.Add("nodes", index + 2);
        return view;
    });

    private static View Secrets(EffectiveCluster cluster)
    {
        var kubernetes = cluster.Kubernetes;
        return new View
        {
            { "areReferenced", kubernetes.JoinToken.Value is not null || kubernetes.CertificateKey.Value is not null },
            { "token", kubernetes.JoinToken.Value is { } token ? SecretCommand.Of(token) : null },
            { "certificateKey", kubernetes.CertificateKey.Value is { } key ? SecretCommand.Of(key) : null },
            { "lifetime", Lifetime(kubernetes.JoinTokenLifetime.Value) },
        };
    }

    private static string Lifetime(TimeSpan time) => (time.Ticks % TimeSpan.TicksPerHour, time.Ticks % TimeSpan.TicksPerMinute) switch
    {
        (0, _) => $"{time.Ticks / TimeSpan.TicksPerHour}h",
        (_, 0) => $"{time.Ticks / TimeSpan.TicksPerMinute}m",
        _ => $"{(long)time.TotalSeconds}s",
    };
}

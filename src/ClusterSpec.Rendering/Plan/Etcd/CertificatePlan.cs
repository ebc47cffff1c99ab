using ClusterSpec.Effective;
using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>Which certificates are made, for whom, and where they go.</summary>
internal static class CertificatePlan
{
    private const string BothWays = "serverAuth,clientAuth";
    private const string ClientOnly = "clientAuth";

    public static View View(EffectiveCluster cluster) => new()
    {
        { "cluster", cluster.Name },
        { "pki", EtcdPaths.Pki },
        { "kubernetesPki", EtcdPaths.KubernetesPki },
        { "memberCa", EtcdPaths.Ca },
        { "kubernetesCa", EtcdPaths.KubernetesCa },
        { "members", EtcdMember.Of(cluster.Etcd).Select(Member) },
        {
            "controlPlanes", cluster.ControlPlane.Hosts.Select(host => new View
            {
                { "host", host.Label },
                { "certificates", new[] { Certificate(host, EtcdPaths.ApiServerClient, "kube-apiserver-etcd-client", ClientOnly, null) } },
            })
        },
    };

    // A member is a client of the others, so that what it shows serves both ways: https://etcd.io/docs/v3.6/op-guide/security/
    private static View Member(EtcdMember member) => new()
    {
        { "host", member.Name },
        {
            "certificates",
            new[]
            {
                Certificate(member.Host, EtcdPaths.Server, member.Name, BothWays, Names(member)),
                Certificate(member.Host, EtcdPaths.Peer, member.Name, BothWays, Names(member)),
                Certificate(member.Host, EtcdPaths.Client, $"etcdctl-{member.Name}", ClientOnly, null),
            }
        },
    };

    private static string Names(EtcdMember member)
    {
        var addresses = new[] { member.Host.Address, member.Host.SecondaryAddress }.OfType<IpAddress>().Select(address => $"IP:{address}");
        return string.Join(',', new[] { $"DNS:{member.Name}", "DNS:localhost" }.Concat(addresses).Append("IP:127.0.0.1").Append("IP:::1").Distinct());
    }

    private static View Certificate(EffectiveHost host, string path, string commonName, string usage, string? names) => new()
    {
        { "path", $"{host.Label}{path}" },

        // 64 characters at most: https://www.rfc-editor.org/rfc/rfc5280#appendix-A.1
        { "commonName", commonName.Length > 64 ? commonName[..64] : commonName },
        { "usage", usage },
        { "names", names ?? "" },
    };
}

using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubeadm.Runbook;

/// <summary>The hosts as the runbook names them: how one logs in, and which file of kubeadm is theirs.</summary>
internal sealed class RunbookHosts
{
    /// <summary>More hosts than this are read from a file instead of standing in the runbook.</summary>
    private const int MostWritten = 40;

    private readonly string user;
    private readonly Dictionary<string, string> files;

    public RunbookHosts(EffectiveCluster cluster, IEnumerable<PlannedFile> planned)
    {
        user = cluster.Os.AdminUser.Value;
        files = planned
            .Where(file => file.Template is "kubeadm/init.yaml" or "kubeadm/join.yaml")
            .SelectMany(file => file.Hosts.Select(host => (host, Path: file.Path["kubeadm/".Length..])))
            .ToDictionary(pair => pair.host, pair => pair.Path, StringComparer.Ordinal);
        All = [.. cluster.Hosts];
        Nodes = [.. All.Where(host => host.Pool.RunsKubelet)];
    }

    /// <summary>Every host of the file.</summary>
    public ImmutableArray<EffectiveHost> All { get; }

    /// <summary>Hosts that become nodes.</summary>
    public ImmutableArray<EffectiveHost> Nodes { get; }

    /// <summary>Hosts that join as workers.</summary>
    public IEnumerable<EffectiveHost> Workers => Nodes.Where(host => !host.Has(HostRole.ControlPlane));

    /// <summary>The hosts stand in a file of their own.</summary>
    public bool AreInFile => All.Length > MostWritten;

    public View View(EffectiveHost host) => new()
    {
        { "name", host.Label },
        { "address", host.Address?.ToString() ?? host.Label },
        { "url", host.Address is { IsIPv6: true } ? $"[{host.Address}]" : $"{host.Address}" },
        { "pool", host.Pool.Name },
        { "roles", string.Join(", ", host.Pool.Roles.Select(role => role.Text())) },
        { "file", files.GetValueOrDefault(host.Label, "-") },
        { "ssh", $"{user}@{host.Address}" },
        { "scp", host.Address is { IsIPv6: true } address ? $"{user}@[{address}]" : $"{user}@{host.Address}" },
    };

    public IEnumerable<View> Views(IEnumerable<EffectiveHost> hosts) => hosts.Select(View);
}

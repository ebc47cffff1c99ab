using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>etcd on its hosts: what runs it, what backs it up and brings it back, and the page that says in which order.</summary>
public sealed class EtcdPlanner : TargetPlanner
{
    /// <inheritdoc/>
    public override string Target => "etcd";

    /// <inheritdoc/>
    public override IEnumerable<PlannedFile> Plan(EffectiveCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var members = EtcdMember.Of(cluster.Etcd);
        if (members.IsEmpty)
            yield break;
        foreach (var file in members.SelectMany((member, index) => Member(cluster, member, index)))
            yield return file;
        yield return new PlannedFile { Path = $"{Target}/README.md", Template = "etcd/README.md", View = RunbookPlan.View(cluster) };
        if (!cluster.Etcd.IsKubeadmsOwn)
            yield return new PlannedFile { Path = $"{Target}/certificates.sh", Template = "etcd/certificates.sh", View = CertificatePlan.View(cluster) };
    }

    private IEnumerable<PlannedFile> Member(EffectiveCluster cluster, EtcdMember member, int index)
    {
        var instances = EtcdInstance.Of(cluster.Etcd);
        foreach (var instance in instances)
        {
            yield return File(member, instance.Configuration, "etcd/etcd.conf.yaml", MemberPlan.View(cluster, instance, member));
            yield return File(member, $"/etc/systemd/system/{instance.Unit}.service", "etcd/etcd.service", Service(instance, member));
        }

        if (instances.Length > 0)
            yield return File(member, "/etc/sysusers.d/etcd.conf", "etcd/sysusers.conf", []);
        yield return File(member, "/usr/local/sbin/etcd-restore", "etcd/etcd-restore", BackupPlan.Restore(cluster, member));
        if (cluster.Etcd is not { Backup: { Schedule: { } times, Directory: { } directory, Retain: { } keep }, BackupSchedule: { } schedule })
            yield break;
        yield return File(member, "/usr/local/sbin/etcd-backup", "etcd/etcd-backup", BackupPlan.Script(cluster, member, directory, keep));
        yield return File(member, "/etc/systemd/system/etcd-backup.service", "etcd/etcd-backup.service", new View { { "host", member.Name } });
        yield return File(member, "/etc/systemd/system/etcd-backup.timer", "etcd/etcd-backup.timer", BackupPlan.Timer(member, schedule, times, index, cluster.Etcd.Members.Length));
    }

    private PlannedFile File(EtcdMember member, string path, string template, View view) => new()
    {
        Path = $"{Target}/{member.Name}{path}",
        Template = template,
        View = view,
        Pool = member.Host.Pool.Name,
        Hosts = [member.Name],
    };

    private static View Service(EtcdInstance instance, EtcdMember member) => new()
    {
        { "host", member.Name },
        { "unit", instance.Unit },
        { "holds", instance.Holds },
        { "configuration", instance.Configuration },
        { "dataFolder", instance.DataFolder[(instance.DataFolder.LastIndexOf('/') + 1)..] },
    };
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Etcd;

internal sealed class BackupScheduleUnusableRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "backup-schedule-unusable",
        Section = "Etcd",
        Severity = Severity.Error,
        Title = "the schedule of etcd's snapshots names no time",
        What = "Reads etcd.backup.schedule as cron does: five fields of numbers, ranges (2-4), steps (*/6, 0-30/10) and lists. A number outside its field, a step without a range, and a day that none of the months has (30 February) are errors.",
        Why = "The schedule becomes a systemd timer. A timer that systemd cannot read does not start, one that never comes takes no snapshot, and neither says so on the day when the snapshot is needed.",
        Fix = "Write the times as `minute hour day month weekday`: `0 */6 * * *` is every six hours.",
        Sources = [new("crontab(5)", "https://man7.org/linux/man-pages/man5/crontab.5.html"), new("systemd.time(7)", "https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Backup.Schedule];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        if (cluster.Etcd.Backup?.Schedule is { } text && !CronSchedule.TryParse(text, out _, out var fault))
            yield return Error(ClusterPath.Root.Etcd.Backup.Schedule, $"the schedule {ShownText.Quote(text)} has {fault}: write for example `0 */6 * * *`, every six hours");
    }
}

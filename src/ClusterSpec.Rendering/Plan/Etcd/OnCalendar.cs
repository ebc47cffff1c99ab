using System.Collections.Immutable;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Etcd;

/// <summary>A cron schedule in the words of systemd timers, exactly the same times: https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html.</summary>
internal static class OnCalendar
{
    // As cron counts them, and in the order in which systemd writes them.
    private static readonly ImmutableArray<(int Day, string Name)> Weekdays = [(1, "Mon"), (2, "Tue"), (3, "Wed"), (4, "Thu"), (5, "Fri"), (6, "Sat"), (0, "Sun")];

    /// <summary>The values of <c>OnCalendar=</c>: two where cron takes days of the month or of the week, which systemd takes together only.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="second">Second of the minute, which cron leaves open.</param>
    public static IEnumerable<string> Of(CronSchedule schedule, int second)
    {
        var time = $"{Text(schedule.Hours, 0, 23)}:{Text(schedule.Minutes, 0, 59)}:{second:00}";
        var month = Text(schedule.Months, 1, 12);
        var days = Text(schedule.Days, 1, 31);
        var weekdays = schedule.Weekdays.Length == Weekdays.Length ? "" : $"{string.Join(',', Weekdays.Where(day => schedule.Weekdays.Contains(day.Day)).Select(day => day.Name))} ";
        return schedule.IsEitherDay ? [$"*-{month}-{days} {time}", $"{weekdays}*-{month}-* {time}"] : [$"{weekdays}*-{month}-{days} {time}"];
    }

    private static string Text(ImmutableArray<int> values, int least, int most)
    {
        if (values.Length == most - least + 1)
            return "*";
        var step = values.Length > 2 ? values[1] - values[0] : 0;
        var isEven = step > 0 && values.Zip(values.Skip(1), (left, right) => right - left).All(gap => gap == step) && values[^1] + step > most;
        return isEven ? $"{values[0]:00}/{step}" : string.Join(',', values.Select(value => $"{value:00}"));
    }
}

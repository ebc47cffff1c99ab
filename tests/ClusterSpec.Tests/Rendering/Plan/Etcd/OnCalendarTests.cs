using ClusterSpec.Model.Values;
using ClusterSpec.Rendering.Plan.Etcd;

namespace ClusterSpec.Tests.Rendering.Plan.Etcd;

public sealed class OnCalendarTests
{
    [Theory]
    [InlineData("0 */6 * * *", "*-*-* 00/6:00:07")]
    [InlineData("*/15 * * * *", "*-*-* *:00/15:07")]
    [InlineData("* * * * *", "*-*-* *:*:07")]
    [InlineData("30 2,14 * * *", "*-*-* 02,14:30:07")]
    // a step that does not reach the end is a list
    [InlineData("0-20/10 1 * * *", "*-*-* 01:00,10,20:07")]
    [InlineData("0 3 * * 1-5", "Mon,Tue,Wed,Thu,Fri *-*-* 03:00:07")]
    [InlineData("0 3 * * 0", "Sun *-*-* 03:00:07")]
    [InlineData("0 3 * * 5-7", "Fri,Sat,Sun *-*-* 03:00:07")]
    [InlineData("0 3 * * 0-7", "*-*-* 03:00:07")]
    [InlineData("0 3 1 1,7 *", "*-01,07-01 03:00:07")]
    [InlineData("0 3 */2 * *", "*-*-01/2 03:00:07")]
    // both days given: either
    [InlineData("0 3 1,15 * 1", "*-*-01,15 03:00:07|Mon *-*-* 03:00:07")]
    // a star with a step still counts as a star: both
    [InlineData("0 3 */2 * 1", "Mon *-*-01/2 03:00:07")]
    [InlineData("@hourly", "*-*-* *:00:07")]
    [InlineData("@daily", "*-*-* 00:00:07")]
    [InlineData("@weekly", "Sun *-*-* 00:00:07")]
    [InlineData("@monthly", "*-*-01 00:00:07")]
    public void A_schedule_of_cron_is_the_same_times_for_systemd(string cron, string times)
    {
        Assert.True(CronSchedule.TryParse(cron, out var schedule, out _));
        Assert.Equal(times, string.Join('|', OnCalendar.Of(schedule, 7)));
    }

    [Theory]
    [InlineData("60 * * * *", "the minute 60, outside 0 to 59")]
    [InlineData("0 0 0 * *", "the day 0, outside 1 to 31")]
    [InlineData("0 0 * 13 *", "the month 13, outside 1 to 12")]
    [InlineData("0 0 * * 8", "the weekday 8, outside 0 to 7")]
    [InlineData("0 5-3 * * *", "the hour 5-3, which ends before it begins")]
    [InlineData("0 */0 * * *", "the hour */0, a step of 0")]
    [InlineData("0 1-2-3 * * *", "the hour 1-2-3, which is no number, range or step")]
    [InlineData("0 , * * *", "the hour , which is no number, range or step")]
    [InlineData("0 0 31 4,6,9,11 *", "a day that none of its months has")]
    [InlineData("0 0 * *", "4 fields instead of 5")]
    public void A_schedule_that_names_no_time_is_told(string cron, string fault)
    {
        Assert.False(CronSchedule.TryParse(cron, out _, out var found));
        Assert.Equal(fault, found.ToString());
    }
}

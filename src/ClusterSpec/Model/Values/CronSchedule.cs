using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Model.Values;

/// <summary>When something runs, as cron says it: <see href="https://man7.org/linux/man-pages/man5/crontab.5.html"/>.</summary>
public sealed record CronSchedule
{
    private static readonly ImmutableArray<(Phrase Name, int First, int Last)> Fields = [("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 7)];

    // February has 29 once in four years.
    private static readonly ImmutableArray<int> DaysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private CronSchedule(IReadOnlyList<ImmutableArray<int>> sets, bool isEitherDay)
    {
        Minutes = sets[0];
        Hours = sets[1];
        Days = sets[2];
        Months = sets[3];
        Weekdays = sets[4];
        IsEitherDay = isEitherDay;
    }

    /// <summary>0 to 59, ascending.</summary>
    public ImmutableArray<int> Minutes { get; }

    /// <summary>0 to 23, ascending.</summary>
    public ImmutableArray<int> Hours { get; }

    /// <summary>Days of the month, 1 to 31, ascending.</summary>
    public ImmutableArray<int> Days { get; }

    /// <summary>1 to 12, ascending.</summary>
    public ImmutableArray<int> Months { get; }

    /// <summary>0 (Sunday) to 6, ascending.</summary>
    public ImmutableArray<int> Weekdays { get; }

    /// <summary>Whether a day counts that is one of the days or one of the weekdays: cron wants both only where one of the fields begins with <c>*</c>.</summary>
    public bool IsEitherDay { get; }

    /// <summary>Reads five fields, or one of <c>@hourly</c>, <c>@daily</c>, <c>@weekly</c> and <c>@monthly</c>.</summary>
    /// <param name="text">The text; null is no schedule.</param>
    /// <param name="schedule">The schedule; null where there is none.</param>
    /// <param name="fault">Why there is none, in words that follow "has"; null where there is one.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CronSchedule? schedule, [NotNullWhen(false)] out Phrase? fault)
    {
        schedule = null;
        var fields = Spelt(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields.Length)
        {
            fault = $"{fields.Length} fields instead of {Fields.Length}";
            return false;
        }

        var sets = new List<ImmutableArray<int>>();
        for (var index = 0; index < fields.Length; index++)
        {
            if (!TryField(fields[index], index, out var values, out fault))
                return false;
            sets.Add(values);
        }

        var isEitherDay = fields[2][0] != '*' && fields[4][0] != '*';
        if (!isEitherDay && !sets[3].Any(month => sets[2].Any(day => day <= DaysOfMonths[month - 1])))
        {
            fault = "a day that none of its months has";
            return false;
        }

        fault = null;
        schedule = new CronSchedule(sets, isEitherDay);
        return true;
    }

    private static string Spelt(string? text) => text switch
    {
        null => "",
        "@hourly" => "0 * * * *",
        "@daily" => "0 0 * * *",
        "@weekly" => "0 0 * * 0",
        "@monthly" => "0 0 1 * *",
        _ => text,
    };

    private static bool TryField(string text, int index, out ImmutableArray<int> values, [NotNullWhen(false)] out Phrase? fault)
    {
        var found = new SortedSet<int>();
        foreach (var part in text.Split(','))
        {
            if (!TryPart(part, index, found, out fault))
            {
                values = [];
                return false;
            }
        }

        // 7 is Sunday, too.
        if (index == 4 && found.Remove(7))
            found.Add(0);
        values = [.. found];
        fault = null;
        return true;
    }

    private static bool TryPart(string part, int index, SortedSet<int> found, [NotNullWhen(false)] out Phrase? fault)
    {
        var (name, least, most) = Fields[index];
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var (range, step) = slash < 0 ? (part, "1") : (part[..slash], part[(slash + 1)..]);
        var ends = range == "*" ? [$"{least}", $"{(index == 4 ? 6 : most)}"] : range.Split('-');
        fault = null;
        if (ends.Length > 2 || !TryNumber(ends[0], out var first) || !TryNumber(ends[^1], out var last) || !TryNumber(step, out var by))
            fault = $"the {name} {part}, which is no number, range or step";
        else if (first > last)
            fault = $"the {name} {range}, which ends before it begins";
        else if (first < least || last > most)
            fault = $"the {name} {range}, outside {least} to {most}";
        else if (by < 1)
            fault = $"the {name} {part}, a step of 0";
        else if (ends.Length == 1 && slash >= 0)
            fault = $"the {name} {part}, a step without a range ({range}-{most}/{step})";
        else
            found.UnionWith(Enumerable.Range(0, ((last - first) / by) + 1).Select(count => first + (count * by)));
        return fault is null;
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 1_000_000;
}

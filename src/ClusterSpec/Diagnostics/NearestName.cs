namespace ClusterSpec.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    /// <summary>Longer words are no slips of the keyboard, and the distance is quadratic.</summary>
    private const int LongestName = 64;

    /// <summary>Fewer letters are the beginning of anything.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>The nearest of the names; the first of equally near ones; else the only one that begins so, as <c>production</c> does with
    /// <c>prod</c>; null when none is near.</summary>
    /// <param name="name">What was written; a name of more than 64 characters is like no other.</param>
    /// <param name="names">What could have been meant.</param>
    public static string? Of(string name, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(names);
        if (name.Length > LongestName)
            return null;
        string? nearest = null;
        int limit = name.Length switch { <= 3 => 1, <= 6 => 2, _ => 3 };
        foreach (string candidate in names)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            int distance = Distance(name, candidate);
            // a word of which nothing is left is not the one that was meant
            if (distance > limit || distance >= candidate.Length)
                continue;
            nearest = candidate;
            limit = distance - 1;
        }
        return nearest ?? Beginning(name, names);
    }

    private static string? Beginning(string name, IEnumerable<string> names)
    {
        if (name.Length < ShortestBeginning)
            return null;
        List<string> found = [.. names.Where(candidate => candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Take(2)];
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The nearest of the names; null when none is near, or another is as near.</summary>
    /// <inheritdoc cref="Of"/>
    public static string? Only(string name, IReadOnlyCollection<string> names) =>
        Of(name, names) is { } nearest && names.Count(other => other.Length <= LongestName && Distance(name, other) <= Distance(name, nearest)) == 1 ? nearest : null;

    /// <summary>
    /// Damerau-Levenshtein distance (optimal string alignment), blind to case: insertions, deletions, replacements
    /// and swaps of neighbours, so that <c>mut</c> is one step from <c>mtu</c>.
    /// </summary>
    internal static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            last[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = last[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}

using ClusterSpec.Diagnostics;

namespace ClusterSpec.Model;

/// <summary>A text in the form that was meant, where it misses it by a blank or a letter too many.</summary>
internal static class MendedText
{
    /// <summary>Writes the text in its form; null when it is not known what was meant.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="text">As it stands.</param>
    /// <param name="fits">Whether a text has the form.</param>
    public static FindingFix? Fix(string path, string text, Func<string, bool> fits)
    {
        var bare = text.Replace(" ", "", StringComparison.Ordinal);
        if (bare != text && fits(bare))
            return FindingFix.Set(path, bare);
        if (bare is ['v' or 'V', >= '0' and <= '9', ..] && fits(bare[1..]))
            return FindingFix.Set(path, bare[1..]);
        var small = bare.ToLowerInvariant();
        return small != bare && fits(small) ? FindingFix.Set(path, small).AsUnsafe() : null;
    }
}

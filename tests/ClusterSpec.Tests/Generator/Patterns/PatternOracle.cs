using System.Text;
using System.Text.RegularExpressions;

namespace ClusterSpec.Tests.Generator.Patterns;

/// <summary>What .NET's own engine says about a text, once its two departures from ECMA-262 are written out.</summary>
internal static class PatternOracle
{
    public static bool IsMatch(string pattern, string text) => Regex.IsMatch(text, ForDotNet(pattern), RegexOptions.ECMAScript);

    // .NET lets $ match before a final line feed, and . match all line ends but the line feed.
    private static string ForDotNet(string pattern)
    {
        var translated = new StringBuilder();
        bool inClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char unit = pattern[i];
            inClass = unit == '[' || (inClass && unit != ']');
            translated.Append((unit, inClass) switch
            {
                ('\\', _) => pattern.Substring(i++, 2),
                ('$', false) => @"\z",
                ('.', false) => @"[^\n\r\u2028\u2029]",
                _ => unit.ToString(),
            });
        }

        return translated.ToString();
    }
}

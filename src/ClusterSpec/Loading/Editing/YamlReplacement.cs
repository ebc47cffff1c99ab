using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading.Editing;

/// <summary>Puts one value in the place of another.</summary>
/// <param name="lines">The text.</param>
internal sealed class YamlReplacement(YamlLines lines)
{
    public TextEdit? Edit(YamlPlace place, YamlValue value)
    {
        var (key, old) = place.Last;
        if (old.Span.Start == old.Span.End)
            return key is null ? null : Fill(key, value);
        if (!YamlLines.IsOneLine(old) || !(old.Kind == YamlKind.Scalar ? IsSimple(old) : lines.IsFlow(old)))
            return null;
        char? quote = lines.Source(old) is [var first and ('"' or '\''), ..] && old.Kind == YamlKind.Scalar ? first : null;
        return YamlText.Of(value, quote) is { } text && !lines.Source(old).SequenceEqual(text) ? lines.Edit(old.Span.Start, old.Span.End, text) : null;
    }

    private TextEdit? Fill(YamlNode key, YamlValue value) =>
        lines.BehindColon(key) is { } at && YamlText.Of(value) is { } text ? lines.Edit(at, at, " " + text) : null;

    private bool IsSimple(YamlNode scalar) => lines.Source(scalar) is [not ('&' or '!' or '|' or '>'), ..];
}

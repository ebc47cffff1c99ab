using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ClusterSpec.Loading;

/// <summary>Finds the comments of a file that may speak to ClusterSpec. The scanner knows which <c>#</c> begins one: in quotes and in block
/// scalars it does not.</summary>
internal sealed class YamlComments
{
    private readonly TextPlaces places;
    private int next;

    private YamlComments(TextPlaces places) => this.places = places;

    /// <summary>Those of a text that the parser has read to its end, from the top. Of another the scanner may never find the end.</summary>
    public static ImmutableArray<YamlComment> Of(TextPlaces places) =>
        MaySpeak(places.Text) ? [.. new YamlComments(places).Read()] : [];

    // Most files have nothing of the kind and are not scanned again. Who misspells one of the words has the other.
    private static bool MaySpeak(string text) =>
        text.Contains('#', StringComparison.Ordinal)
        && (text.Contains("clusterspec", StringComparison.OrdinalIgnoreCase) || text.Contains("ignore", StringComparison.OrdinalIgnoreCase));

    private List<YamlComment> Read()
    {
        var comments = new List<YamlComment>();
        var scanner = new Scanner(new StringReader(places.Text), skipComments: false);
        var isInHead = true;
        try
        {
            while (scanner.MoveNext() && scanner.Current is not (StreamEnd or Error))
            {
                if (scanner.Current is Comment comment)
                    comments.Add(Place((int)comment.Start.Index, isInHead));
                else if (scanner.Current is not (StreamStart or DocumentStart or VersionDirective or TagDirective))
                    isInHead = false;
            }
        }
        catch (Exception problem) when (problem is YamlException or InvalidOperationException)
        {
            // The parser, which skips comments, came further: what they say from here on is not read.
        }

        return comments;
    }

    private YamlComment Place(int start, bool isInHead)
    {
        var text = places.Text;
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        var end = start + text.AsSpan(start, length < 0 ? text.Length - start : length).TrimEnd().Length;
        var span = places.Span(start, end);
        var isBehindValue = !text.AsSpan(places.LineStart(span.Line), span.Column - 1).IsWhiteSpace();
        return new YamlComment(span, text[(start + 1)..end], isBehindValue ? span.Line : NextValue(span.Line + 1), isInHead);
    }

    // The line behind a comment is not inside of a scalar, so that its beginning tells what it is. Comments come from the top, and a thousand
    // of them above one value look for it once.
    private int NextValue(int line)
    {
        if (line > next)
            next = line;
        while (next <= places.Lines && !HasValue(places.Text.AsSpan(places.LineStart(next))))
            next++;
        return next;
    }

    private static bool HasValue(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("---") || rest.StartsWith("%"))
            return false;
        rest = rest.TrimStart(" \t");
        return rest.Length > 0 && rest[0] is not ('#' or '\r' or '\n');
    }
}

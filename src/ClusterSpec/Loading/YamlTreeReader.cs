using System.Collections.Immutable;
using System.Text;
using ClusterSpec.Diagnostics;
using YamlDotNet.Core;

namespace ClusterSpec.Loading;

/// <summary>Reads a file to a tree. Whatever it holds, the answer is a tree, faults, or both.</summary>
internal static class YamlTreeReader
{
    private const char ByteOrderMark = '\uFEFF';

    public static YamlTree Read(Stream bytes, string fileName)
    {
        var (text, fault) = YamlDecoder.Decode(bytes);
        return text is null ? new YamlTree(null, fault is null ? [] : [fault.In(fileName)]) : Parse(text, fileName);
    }

    public static YamlTree Read(string text, string fileName) =>
        text.Length > YamlLimits.MostBytes || Encoding.UTF8.GetByteCount(text) > YamlLimits.MostBytes
            ? new YamlTree(null, [YamlDecoder.TooLarge().In(fileName)])
            : Parse(text, fileName);

    private static YamlTree Parse(string marked, string fileName)
    {
        var text = marked.StartsWith(ByteOrderMark) ? marked[1..] : marked;
        var places = new TextPlaces(text);
        if (Forbidden(places) is { } forbidden)
            return new YamlTree(null, [forbidden.In(fileName)]);
        var composer = new YamlComposer(places);
        YamlNode? root = null;
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        try
        {
            root = composer.Document(parser);
        }
        catch (YamlLimitReached)
        {
            // The fault stands; what was read is not the whole file.
        }
        catch (YamlException problem)
        {
            composer.Faults.Add(YamlSyntax.Fault(places, problem, parser.Current?.End ?? Mark.Empty, composer.ScalarLines));
        }
        catch (InvalidOperationException)
        {
            // The scanner forgets its place in an unclosed flow collection with a colon behind it.
            composer.Faults.Add(YamlSyntax.Unclosed(places, parser.Current?.End ?? Mark.Empty, composer.ScalarLines));
        }

        // A tab is a fault of the file's looks: where the rest could be read, it hides nothing.
        var tabs = root is null ? [] : YamlSyntax.Tabs(places, composer.ScalarLines);
        return new YamlTree(root, [.. composer.Faults.Concat(tabs).Select(fault => fault.In(fileName))])
        {
            Text = places,
            FailedPaths = [.. composer.Faults.Select(fault => fault.Path).Concat(composer.PartialPaths)],
            PartialPaths = [.. composer.PartialPaths],
            Comments = root is null ? [] : YamlComments.Of(places),
        };
    }

    // https://yaml.org/spec/1.2.2/#51-character-set
    private static YamlFault? Forbidden(TextPlaces places)
    {
        var text = places.Text;
        for (var index = 0; index < text.Length; index++)
        {
            var unit = text[index];
            if (unit is '\t' or '\n' or '\r' or '\u0085' || (unit >= ' ' && unit is not ('\u007F' or '\uFFFE' or '\uFFFF') && unit is < '\u0080' or >= '\u00A0'))
                continue;
            return new YamlFault(YamlFaults.ForbiddenCharacter, places.Span(index, index + 1), "", $"the character U+{(int)unit:X4} is not allowed in YAML: remove it");
        }

        return null;
    }
}

/// <summary>A limit ended the reading; its fault is recorded.</summary>
internal sealed class YamlLimitReached : Exception
{
    public YamlLimitReached()
    {
    }

    public YamlLimitReached(string message)
        : base(message)
    {
    }

    public YamlLimitReached(string message, Exception inner)
        : base(message, inner)
    {
    }
}

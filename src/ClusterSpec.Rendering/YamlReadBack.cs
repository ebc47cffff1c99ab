using ClusterSpec.Rendering.Plan;
using ClusterSpec.Rendering.Templating;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ClusterSpec.Rendering;

/// <summary>Reads printed YAML back before anything is written: what a parser refuses, or would read with a key lost, goes nowhere.</summary>
internal static class YamlReadBack
{
    // The parser's time grows with the square of the depth.
    private const int MostDepth = 64;

    public static void Check(PlannedFile file, string text)
    {
        if (!file.Path.EndsWith(".yaml", StringComparison.Ordinal) && !file.Path.EndsWith(".yml", StringComparison.Ordinal) && !file.Path.EndsWith("/user-data", StringComparison.Ordinal))
            return;
        try
        {
            var parser = new Parser(new StringReader(text));
            var keys = new Stack<HashSet<string>?>();
            var atKey = new Stack<bool>();
            while (parser.MoveNext())
            {
                Read(parser.Current, keys, atKey);
                if (keys.Count > MostDepth)
                    throw new YamlException(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, $"it is nested more than {MostDepth} levels deep");
            }
        }
        catch (YamlException problem)
        {
            throw new TemplateException($"{file.Template}: {file.Path} is not YAML: line {problem.Start.Line}: {problem.Message}", problem);
        }
        catch (InvalidOperationException problem)
        {
            // The scanner forgets its place in an unclosed flow collection with a colon behind it.
            throw new TemplateException($"{file.Template}: {file.Path} is not YAML: {problem.Message}", problem);
        }
    }

    private static void Read(ParsingEvent? current, Stack<HashSet<string>?> keys, Stack<bool> atKey)
    {
        switch (current)
        {
            case MappingStart:
                Value(keys, atKey);
                keys.Push(new HashSet<string>(StringComparer.Ordinal));
                atKey.Push(true);
                break;
            case SequenceStart:
                Value(keys, atKey);
                keys.Push(null);
                atKey.Push(false);
                break;
            case MappingEnd or SequenceEnd:
                keys.Pop();
                atKey.Pop();
                break;
            case Scalar scalar when keys.Count > 0 && keys.Peek() is { } names && atKey.Peek():
                if (!names.Add(scalar.Value))
                    throw new YamlException(scalar.Start, scalar.End, $"the key '{scalar.Value}' stands twice");
                atKey.Pop();
                atKey.Push(false);
                break;
            case Scalar:
                Value(keys, atKey);
                break;
        }
    }

    // Behind a value of a mapping stands a key again.
    private static void Value(Stack<HashSet<string>?> keys, Stack<bool> atKey)
    {
        if (keys.Count > 0 && keys.Peek() is not null)
        {
            atKey.Pop();
            atKey.Push(true);
        }
    }
}

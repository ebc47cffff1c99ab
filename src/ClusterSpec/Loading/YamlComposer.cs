using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ClusterSpec.Loading;

/// <summary>Makes a tree of the parser's events.</summary>
/// <param name="places">The text that they come from.</param>
internal sealed class YamlComposer(TextPlaces places)
{
    private const string MergeKey = "<<";
    private const string CoreTags = "tag:yaml.org,2002:";

    // Nobody keeps more anchors in mind; thousands of them, each asked for a slip, would take minutes.
    private const int MostAnchorsCompared = 100;

    private static readonly string[] KnownTags = ["str", "int", "float", "bool", "null", "seq", "map"];

    private readonly Dictionary<string, YamlNode?> anchors = new(StringComparer.Ordinal);
    private readonly List<string> trail = [];
    private long aliasNodes;
    private int values;

    /// <summary>Faults in the order in which they were met.</summary>
    public List<YamlFault> Faults { get; } = [];

    /// <summary>Paths of mappings that may have more keys than could be read.</summary>
    public List<string> PartialPaths { get; } = [];

    /// <summary>First and last line of scalars that go over several lines.</summary>
    public List<(int First, int Last)> ScalarLines { get; } = [];

    /// <summary>The first document's value; null when there is none.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    /// <exception cref="YamlLimitReached">The text is past a limit, which has its fault.</exception>
    public YamlNode? Document(IParser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            Fault(YamlFaults.EmptyFile, SourceSpan.FileStart, "the file holds nothing: `clusterspec init` makes a file to start from");
            return null;
        }

        var root = Node(parser, 0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            Fault(YamlFaults.SeveralDocuments, places.Span(second.Start, second.End), "a second document begins here: one file is one cluster");
            PartialPaths.Add(Path());
        }

        if (root is { Kind: YamlKind.Scalar, IsPlain: true, Text.Length: 0 })
        {
            Fault(YamlFaults.EmptyFile, SourceSpan.FileStart, "the file holds nothing: `clusterspec init` makes a file to start from");
            return null;
        }

        return root;
    }

    private YamlNode Node(IParser parser, int depth)
    {
        values++;
        if (values > YamlLimits.MostValues && parser.Current is { } next)
            Stop(YamlFaults.TooManyValues, places.Span(next.Start, next.Start), $"the file has more than {YamlLimits.MostValues:N0} keys and values: name address ranges instead of single hosts");
        return parser.Current switch
        {
            AnchorAlias => Alias(parser.Consume<AnchorAlias>(), depth),
            SequenceStart start => Collection(start, depth, () => Sequence(parser, depth + 1)),
            MappingStart start => Collection(start, depth, () => Mapping(parser, depth + 1)),
            _ => Scalar(parser.Consume<Scalar>()),
        };
    }

    private YamlNode Scalar(Scalar scalar)
    {
        Tag(scalar);
        var span = Place(scalar);
        if (span.EndLine > span.Line)
            ScalarLines.Add((span.Line, span.EndLine - (span.EndColumn == 1 ? 1 : 0)));
        var node = new YamlNode
        {
            Kind = YamlKind.Scalar,
            Span = span,
            Text = scalar.Value,
            IsPlain = scalar is { Style: ScalarStyle.Plain, Tag.IsEmpty: true } || (!scalar.Tag.IsEmpty && scalar.Tag.Value != CoreTags + "str" && scalar.Tag.Value != "!"),
        };
        Anchor(scalar.Anchor, node);
        return node;
    }

    // A value that is left out has its place on the line behind; the key's end is where it would stand.
    private SourceSpan Place(Scalar scalar) => places.Span(Math.Min(scalar.Start.Index, scalar.End.Index), scalar.End.Index);

    // The parser ends a collection in brackets before the closing one.
    private SourceSpan Place(Mark start, Mark end, bool isFlow) => places.Span(start.Index, isFlow ? end.Index + 1 : end.Index);

    private YamlNode Collection(NodeEvent start, int depth, Func<YamlNode> read)
    {
        Tag(start);
        CheckDepth(depth + 1, places.Span(start.Start, start.Start));
        if (!start.Anchor.IsEmpty)
            anchors[start.Anchor.Value] = null;
        var node = read();
        Anchor(start.Anchor, node);
        return node;
    }

    private YamlNode Sequence(IParser parser, int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (parser.Current is not SequenceEnd)
        {
            trail.Add($"[{items.Count}]");
            items.Add(Node(parser, depth));
            trail.RemoveAt(trail.Count - 1);
        }

        var end = parser.Consume<SequenceEnd>();
        return new YamlNode
        {
            Kind = YamlKind.Sequence,
            Span = Place(start.Start, end.End, start.Style == SequenceStyle.Flow),
            Items = items.ToImmutable(),
            Size = 1 + items.Sum(item => item.Size),
            Height = 1 + items.Select(item => item.Height).DefaultIfEmpty().Max(),
        };
    }

    private YamlNode Mapping(IParser parser, int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new YamlEntries();
        while (parser.Current is not MappingEnd)
        {
            var key = Node(parser, depth);
            trail.Add(NamesValue(key) ? "." + key.Text : "");
            var value = Node(parser, depth);
            Add(entries, key, value);
            trail.RemoveAt(trail.Count - 1);
        }

        var end = parser.Consume<MappingEnd>();
        var all = entries.All();
        return new YamlNode
        {
            Kind = YamlKind.Mapping,
            Span = Place(start.Start, end.End, start.Style == MappingStyle.Flow),
            Entries = all,
            Size = 1 + all.Sum(entry => 1 + entry.Value.Size),
            Height = 1 + all.Select(entry => entry.Value.Height).DefaultIfEmpty().Max(),
        };
    }

    private void Add(YamlEntries entries, YamlNode key, YamlNode value)
    {
        if (key.IsUnread)
            PartialPaths.Add(Path());
        else if (key.Kind != YamlKind.Scalar)
            Fault(YamlFaults.ComplexKey, key.Span, "a key is a list or a mapping: write a word");
        else if (IsMerge(key))
            Merge(entries, value);
        else if (entries.Find(key.Text) is { } first)
            Faults.Add(new YamlFault(YamlFaults.DuplicateKey, key.Span, Path(), $"the key {ShownText.Quote(key.Text)} is given twice: remove one", first.Span));
        else
            entries.AddOwn(key, value);
    }

    private void Merge(YamlEntries entries, YamlNode value)
    {
        ImmutableArray<YamlNode> sources = value.Kind == YamlKind.Sequence ? value.Items : [value];
        if (sources.Any(source => source is { Kind: not YamlKind.Mapping, IsUnread: false }))
            Fault(YamlFaults.InvalidMerge, value.Span, "the merge key << takes a mapping or a list of mappings: write an alias of one");
        if (sources.Any(source => source.Kind != YamlKind.Mapping))
            PartialPaths.Add(Path());
        foreach (var source in sources)
            source.Share();
        entries.AddMerged(sources.Where(source => source.Kind == YamlKind.Mapping));
    }

    private YamlNode Alias(AnchorAlias alias, int depth)
    {
        var place = places.Span(alias.Start, alias.End);
        var name = alias.Value.Value;
        if (!anchors.TryGetValue(name, out var node))
        {
            var nearest = anchors.Count <= MostAnchorsCompared && NearestName.Of(name, anchors.Keys) is { } near ? (Phrase)$"; did you mean {ShownText.Quote(near)}?" : null;
            Fault(YamlFaults.UnknownAnchor, place, $"no anchor {ShownText.Quote(name)} stands before this alias{nearest}");
            return Absent(place);
        }

        if (node is null)
        {
            Fault(YamlFaults.RecursiveAlias, place, $"the alias {ShownText.Quote(name)} stands inside its own anchor: write the value out");
            return Absent(place);
        }

        CheckDepth(depth + node.Height, place);
        aliasNodes += node.Size;
        if (aliasNodes > YamlLimits.MostAliasNodes)
            Stop(YamlFaults.AliasExpansionTooLarge, place, $"aliases up to here stand for more than {YamlLimits.MostAliasNodes:N0} values: write them out");
        node.Share();
        return node;
    }

    private static YamlNode Absent(SourceSpan place) => new() { Kind = YamlKind.Scalar, Span = place, IsPlain = true, IsUnread = true };

    private static bool IsMerge(YamlNode key) => key is { IsPlain: true, Text: MergeKey };

    // What is merged becomes part of the mapping itself, and what has no name has no path of its own.
    private static bool NamesValue(YamlNode key) => key is { Kind: YamlKind.Scalar, IsUnread: false } && !IsMerge(key);

    private void Anchor(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
            anchors[anchor.Value] = node;
    }

    private void Tag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.Value == "!" || KnownTags.Any(known => node.Tag.Value == CoreTags + known))
            return;
        Fault(YamlFaults.UnknownTag, places.Span(node.Start, node.End), $"the tag {ShownText.Quote(node.Tag.Value)} is not known: remove it");
    }

    private void CheckDepth(int depth, SourceSpan place)
    {
        if (depth > YamlLimits.MostDepth)
            Stop(YamlFaults.NestingTooDeep, place, $"lists and mappings stand in each other more than {YamlLimits.MostDepth} levels deep here: close what was opened by mistake");
    }

    private void Stop(string rule, SourceSpan place, Phrase message)
    {
        Fault(rule, place, message);
        throw new YamlLimitReached(message.ToString());
    }

    private void Fault(string rule, SourceSpan place, Phrase message) => Faults.Add(new YamlFault(rule, place, Path(), message));

    private string Path() => string.Concat(trail).TrimStart('.');
}

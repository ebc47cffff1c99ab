using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading;

/// <summary>Faults of a file as YAML, before its keys are looked at.</summary>
internal static class YamlFaults
{
    public const string Syntax = "yaml-syntax";
    public const string TabIndentation = "tab-indentation";
    public const string DuplicateKey = "duplicate-key";
    public const string UnknownAnchor = "unknown-anchor";
    public const string RecursiveAlias = "recursive-alias";
    public const string UnknownTag = "unknown-tag";
    public const string ComplexKey = "complex-key";
    public const string InvalidMerge = "invalid-merge";
    public const string SeveralDocuments = "several-documents";
    public const string EmptyFile = "empty-file";
    public const string NotUtf8 = "not-utf8";
    public const string ForbiddenCharacter = "forbidden-character";
    public const string FileTooLarge = "file-too-large";
    public const string TooManyValues = "too-many-values";
    public const string NestingTooDeep = "nesting-too-deep";
    public const string AliasExpansionTooLarge = "alias-expansion-too-large";

    private const string Spec = "https://yaml.org/spec/1.2.2/";

    public static ImmutableArray<RuleDescription> All { get; } =
    [
        Fault(Syntax, "the file is not YAML", "The file breaks off the grammar of YAML at this place.", "Nothing behind this place can be read, so no rule has looked at the file.", "Mend the place that the finding points at; often a bracket, a quote or a colon before it is the cause.", ""),
        Fault(TabIndentation, "a tab indents a line", "A line begins with a tab, or with blanks and a tab.", "YAML indents by blanks alone; programs read a tab there in different ways, or not at all.", "Replace the tab by blanks.", "#61-indentation-spaces"),
        Fault(DuplicateKey, "a key is given twice", "A mapping has the same key twice.", "Readers take the first or the last of them, and nobody sees which.", "Remove one of them.", "#3213-node-comparison"),
        Fault(UnknownAnchor, "an alias has no anchor", "An alias names an anchor that does not stand before it.", "There is nothing that the alias could stand for.", "Write the anchor before the alias, or mend its name.", "#71-alias-nodes"),
        Fault(RecursiveAlias, "an alias stands inside its own anchor", "An alias names an anchor that it is a part of.", "The value would have no end.", "Write the inner value out.", "#71-alias-nodes"),
        Fault(UnknownTag, "a tag is not known", "A value has a tag other than !!str, !!int, !!float, !!bool, !!null, !!seq and !!map.", "The file's shape is known without tags; a foreign one would change what a value means.", "Remove the tag.", "#691-node-tags"),
        Fault(ComplexKey, "a key is a list or a mapping", "A key of a mapping is not a plain word.", "Every key of the file is a word.", "Write a word.", "#3213-node-comparison"),
        Fault(InvalidMerge, "a merge key has no mapping", "The value of << is not a mapping or a list of mappings.", "There is nothing that could be merged.", "Give an alias of a mapping.", ""),
        Fault(SeveralDocuments, "the file holds more than one document", "A second document begins in the file.", "One file is one cluster; what stands in the second document would be lost.", "Put each cluster in a file of its own.", "#92-yaml-streams"),
        Fault(EmptyFile, "the file holds nothing", "There is no value in the file.", "There is no cluster to look at.", "Write a cluster: `clusterspec init` makes a file to start from.", ""),
        Fault(NotUtf8, "the file is not UTF-8", "Bytes of the file are no UTF-8, or a mark at its beginning says that it is another encoding.", "Names and comments would be read as something else.", "Save the file as UTF-8.", "#52-character-encodings"),
        Fault(ForbiddenCharacter, "a character is not allowed in YAML", "The file holds a control character.", "Programs skip it, stop at it, or send it to the terminal.", "Remove the character.", "#51-character-set"),
        Fault(FileTooLarge, "the file is too large", $"The file has more than {YamlLimits.MostBytes / (1024 * 1024)} MiB.", "A plan of 5,000 hosts is about 1 MiB: this is something else, or an attack on memory.", "Name address ranges instead of single hosts.", ""),
        Fault(TooManyValues, "the file holds too many values", FormattableString.Invariant($"The file has more than {YamlLimits.MostValues:N0} keys and values."), "Twice as many as 20,000 hosts take, one by one: this is something else, or an attack on memory.", "Name address ranges instead of single hosts.", ""),
        Fault(NestingTooDeep, "the file is nested too deep", $"Lists and mappings stand in each other more than {YamlLimits.MostDepth} levels deep.", "A cluster has fewer than ten levels: this is something else, or an attack on time.", "Close what was opened by mistake.", ""),
        Fault(AliasExpansionTooLarge, "aliases stand for too much", FormattableString.Invariant($"Aliases stand for more than {YamlLimits.MostAliasNodes:N0} values."), "A few lines of aliases of aliases can stand for more values than memory holds.", "Write the values out, or name address ranges.", "#71-alias-nodes"),
    ];

    private static RuleDescription Fault(string name, string title, string what, string why, string fix, string anchor) => new()
    {
        Name = name,
        Section = "Yaml",
        Severity = Severity.Error,
        Title = title,
        What = what,
        Why = why,
        Fix = fix,
        Sources = [new("YAML 1.2.2", Spec + anchor)],
    };
}

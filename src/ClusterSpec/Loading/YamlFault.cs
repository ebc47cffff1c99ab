using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading;

/// <summary>A fault of a file as YAML, before the file's name is known.</summary>
internal sealed record YamlFault(string Rule, SourceSpan Span, string Path, Phrase Message, SourceSpan? First = null)
{
    public Diagnostic In(string fileName) => new()
    {
        Rule = Rule,
        Severity = Severity.Error,
        Message = Message,
        Path = Path,
        File = fileName,
        Span = Span,
        Related = First is { } first ? [new RelatedPlace("given here first", Path, fileName, first)] : [],
    };
}

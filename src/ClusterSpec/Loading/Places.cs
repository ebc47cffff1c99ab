using ClusterSpec.Diagnostics;
using ClusterSpec.Loading.Editing;

namespace ClusterSpec.Loading;

/// <summary>Turns paths into places of a file.</summary>
internal static class Places
{
    public static Diagnostic Of(Finding finding, SourceSpan? known, string fileName, YamlNode? root, TextPlaces? text) => new()
    {
        Rule = finding.Rule,
        Severity = finding.Severity,
        Message = finding.Message,
        Path = finding.Path,
        File = fileName,
        Span = known ?? At(root, finding.Path),
        Label = finding.Label,
        Help = finding.Help,
        Fix = finding.Fix is { } fix && root is not null && text is not null ? new YamlEditor(root, text).Edit(fix) : null,
        Related = [.. finding.Related.Select(related => new RelatedPlace(related.Message, related.Path, fileName, At(root, related.Path)))],
    };

    private static SourceSpan At(YamlNode? root, string path) => root is null ? SourceSpan.FileStart : YamlLocator.Locate(root, path);
}

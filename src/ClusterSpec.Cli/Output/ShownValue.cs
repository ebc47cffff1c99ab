using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Loading;

namespace ClusterSpec.Cli.Output;

/// <summary>A value as it is printed: no secret, and its place where it stands in the file.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">As it is typed, secrets masked.</param>
/// <param name="Place">Where it is given; null where it is not.</param>
internal sealed record ShownValue(EffectiveValue Value, string Text, SourceSpan? Place)
{
    private const string SecretInlined = "secret-inlined";
    private const string Mask = "\"***\"";

    /// <summary>Who decided it, in words: <c>given, line 31</c>, <c>default</c>, <c>derived: the roles of the pools</c>.</summary>
    public string Origin => Value.Origin.Kind switch
    {
        OriginKind.Given => string.Create(CultureInfo.InvariantCulture, $"given, line {Place?.Line}"),
        OriginKind.Default => "default",
        _ => $"derived: {TerminalText.Of(Value.Origin.Reason)}",
    };

    /// <summary>Every value of a file.</summary>
    public static ImmutableArray<ShownValue> Of(EffectiveCluster cluster, LoadResult file)
    {
        var secrets = file.Diagnostics.Where(finding => finding.Rule == SecretInlined).Select(finding => finding.Path).ToHashSet(StringComparer.Ordinal);
        return [.. EffectiveValues.Of(cluster).Select(value => new ShownValue(value, Masked(value, secrets), PlaceOf(value, file)))];
    }

    private static SourceSpan? PlaceOf(EffectiveValue value, LoadResult file) => value.Origin.Kind == OriginKind.Given
        ? file.Locate(new Finding(SecretInlined, Severity.Info, value.Path, "")).Span
        : null;

    private static string Masked(EffectiveValue value, HashSet<string> secrets)
    {
        if (secrets.Contains(value.Path))
            return Mask;
        var masked = SecretText.Masked(value.Text, []);

        // A plain scalar that begins with a star would be an alias.
        return masked.StartsWith('*') ? $"\"{masked}\"" : masked;
    }
}

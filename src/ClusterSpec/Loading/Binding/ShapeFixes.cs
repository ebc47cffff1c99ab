using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading.Binding;

/// <summary>What mends a fault of shape: only where one thing alone can have been meant.</summary>
internal static class ShapeFixes
{
    /// <summary>The name that a misspelt key stands for.</summary>
    public static FindingFix? Key(string path, YamlNode key, YamlNode mapping, string[] known) =>
        NearestName.Only(key.Text, known) is { } name && mapping.Find(name) is null && HasSameDigits(key.Text, name) ? FindingFix.Rename(path, name) : null;

    /// <summary>The word that a misspelt value stands for.</summary>
    public static FindingFix? Word(string path, YamlNode value, string[] known) =>
        value.Kind == YamlKind.Scalar && NearestName.Only(value.Text, known) is { } name && HasSameDigits(value.Text, name) ? FindingFix.Set(path, name) : null;

    /// <summary>True or false, as a word of YAML 1.1 or in quotes.</summary>
    public static FindingFix? Boolean(string path, YamlNode value) => value.Kind != YamlKind.Scalar ? null : value.Text.ToUpperInvariant() switch
    {
        "YES" or "ON" or "Y" or "TRUE" => FindingFix.Set(path, true),
        "NO" or "OFF" or "N" or "FALSE" => FindingFix.Set(path, false),
        _ => null,
    };

    /// <summary>A number without its quotes.</summary>
    public static FindingFix? Integer(string path, YamlNode value) =>
        value is { Kind: YamlKind.Scalar, IsPlain: false } && value.Text.Length > 0 && value.Text.All(char.IsAsciiDigit) && YamlScalars.ToLong(value.Text) is { } number
            ? FindingFix.Set(path, number)
            : null;

    /// <summary>What looks like a number, in quotes.</summary>
    public static FindingFix? Text(string path, YamlNode value, Func<string, bool> fits) =>
        value.Kind == YamlKind.Scalar && YamlScalars.TypeOf(value) is YamlScalarType.Integer or YamlScalarType.Float or YamlScalarType.Boolean && fits(value.Text)
            ? FindingFix.Set(path, value.Text).Titled($"write \"{value.Text}\"")
            : null;

    /// <summary>A list of the one value.</summary>
    public static FindingFix? List(string path, YamlNode value) =>
        value.IsPlain && YamlScalars.IsText(value) ? new($"write [{ShownText.Of(value.Text)}]", FixSafety.Safe, [new SetValue(path, YamlValue.List([value.Text]))]) : null;

    // v2 is not a slip for v1, nor 22.10 for 22.04.
    private static bool HasSameDigits(string left, string right) => left.Where(char.IsAsciiDigit).SequenceEqual(right.Where(char.IsAsciiDigit));
}

using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading.Binding;

/// <summary>What is said when a value has another type than the schema wants: what was found, and what to write instead.</summary>
internal static class WrongTypeWords
{
    /// <summary>The message for a value that is not what was expected.</summary>
    /// <param name="node">The value.</param>
    /// <param name="expected">In words: <c>a list</c>.</param>
    /// <param name="hint">What to write instead, without a leading separator; null when nothing is known.</param>
    public static Phrase Message(YamlNode node, Phrase expected, Phrase? hint) =>
        node.Kind == YamlKind.Scalar && YamlScalars.TypeOf(node) == YamlScalarType.Null
            ? (Phrase)$"nothing is given; expected {expected}"
            : $"expected {expected}, found {Found(node)}{(hint is null ? null : (Phrase)$"; {hint}")}";

    /// <summary>Words of YAML 1.1 and quoted booleans, where a boolean is wanted.</summary>
    public static Phrase? BooleanHint(YamlNode node) => node switch
    {
        { Kind: not YamlKind.Scalar } => null,
        { IsPlain: false } when YamlScalars.TypeOfPlain(node.Text) == YamlScalarType.Boolean => (Phrase)"remove the quotes",
        _ => node.Text.ToUpperInvariant() switch
        {
            "YES" or "ON" or "Y" => (Phrase)"write `true` (YAML 1.2 knows no other words for it)",
            "NO" or "OFF" or "N" => "write `false` (YAML 1.2 knows no other words for it)",
            _ => null,
        },
    };

    /// <summary>A quoted number, where a number is wanted.</summary>
    public static Phrase? IntegerHint(YamlNode node) =>
        node.Kind == YamlKind.Scalar && !node.IsPlain && YamlScalars.TypeOfPlain(node.Text) == YamlScalarType.Integer
            ? (Phrase)"remove the quotes"
            : null;

    /// <summary>A number or a boolean, where a string is wanted: <c>18.04</c> would lose its zero elsewhere.</summary>
    /// <param name="node">The value.</param>
    /// <param name="fits">Whether it would be taken in quotes.</param>
    public static Phrase? TextHint(YamlNode node, Func<string, bool> fits) =>
        node.Kind == YamlKind.Scalar && !YamlScalars.IsText(node) && fits(node.Text) ? (Phrase)$"write it in quotes: `\"{ShownText.Of(node.Text)}\"`" : null;

    /// <summary>One value, where a list is wanted.</summary>
    public static Phrase? ListHint(YamlNode node) =>
        YamlScalars.IsText(node) && node.IsPlain ? (Phrase)$"write `[{ShownText.Of(node.Text)}]`" : null;

    private static Phrase Found(YamlNode node) => node.Kind switch
    {
        YamlKind.Sequence => (Phrase)"a list",
        YamlKind.Mapping => "a mapping",
        _ => YamlScalars.TypeOf(node) switch
        {
            YamlScalarType.Boolean => (Phrase)$"the boolean {ShownText.Quote(node.Text)}",
            YamlScalarType.Integer or YamlScalarType.Float => $"the number {ShownText.Quote(node.Text)}",
            _ => $"the string {ShownText.Quote(node.Text)}",
        },
    };
}

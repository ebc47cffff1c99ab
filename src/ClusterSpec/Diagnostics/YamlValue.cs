using System.Collections.Immutable;
using System.Globalization;

namespace ClusterSpec.Diagnostics;

/// <summary>A value that a fix writes: a text, which gets quotes where YAML would take it for something else, a number, true or false, or a list
/// of texts.</summary>
public sealed record YamlValue
{
    private YamlValue(string content, bool isText) => (Content, IsText) = (content, isText);

    /// <summary>As it is read: without quotes. Empty for a list.</summary>
    public string Content { get; }

    /// <summary>Whether it is a text, which may not be read as a number or a word of YAML.</summary>
    public bool IsText { get; }

    /// <summary>Texts of a list; null for a single value.</summary>
    public ImmutableArray<string>? Items { get; private init; }

    /// <summary>A text.</summary>
    /// <param name="text">Without quotes.</param>
    public static YamlValue Text(string text) => new(text, isText: true);

    /// <summary>A whole number.</summary>
    /// <param name="number">The number.</param>
    public static YamlValue Of(long number) => new(number.ToString(CultureInfo.InvariantCulture), isText: false);

    /// <summary>True or false.</summary>
    /// <param name="flag">Which of them.</param>
    public static YamlValue Of(bool flag) => new(flag ? "true" : "false", isText: false);

    /// <summary>A list of texts, written in brackets.</summary>
    /// <param name="texts">Without quotes; at least one.</param>
    public static YamlValue List(IEnumerable<string> texts) => new("", isText: false) { Items = [.. texts] };
}

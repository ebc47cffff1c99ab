using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClusterSpec.Diagnostics;

/// <summary>Words with values in them, kept apart so that the words can be said in another language. An interpolated string becomes one where
/// one is wanted: <c>$"etcd has {count} members"</c>. Its own language is English.</summary>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly List<Part> parts;
    private string? text;
    private string? template;

    /// <summary>For the compiler: an interpolated string of that shape.</summary>
    /// <param name="literalLength">UTF-16 units of its words.</param>
    /// <param name="formattedCount">How many values it has.</param>
    public Phrase(int literalLength, int formattedCount)
        : this((2 * formattedCount) + Math.Min(1, literalLength))
    {
    }

    private Phrase(int capacity) => parts = new(capacity);

    private readonly record struct Part(string Text, Phrase? Phrase, bool IsValue);

    /// <summary>The words with <c>{0}</c>, <c>{1}</c>, … for the values, and braces doubled: what a translation is kept under.</summary>
    public string Template => template ??= Join((builder, part, index) => builder.Append(part.IsValue ? $"{{{index}}}" : Escape(part.Text)));

    /// <summary>Whether both say the same in English.</summary>
    /// <param name="left">May be null.</param>
    /// <param name="right">May be null.</param>
    public static bool operator ==(Phrase? left, Phrase? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they say something else in English.</summary>
    /// <inheritdoc cref="op_Equality"/>
    public static bool operator !=(Phrase? left, Phrase? right) => !(left == right);

    /// <summary>Words without a value.</summary>
    /// <param name="words">They are translated as they stand: a text of the user belongs into an interpolated string.</param>
    [return: NotNullIfNotNull(nameof(words))]
    public static implicit operator Phrase?(string? words) => words is null ? null : FromString(words);

    /// <inheritdoc cref="op_Implicit"/>
    public static Phrase FromString(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var phrase = new Phrase(1);
        phrase.AppendLiteral(words);
        return phrase;
    }

    /// <summary>For the compiler: the next words.</summary>
    /// <param name="words">In English.</param>
    public void AppendLiteral(string words) => parts.Add(new(words, null, IsValue: false));

    /// <summary>For the compiler: the next value, which is the same in every language.</summary>
    /// <param name="value">Printed in the invariant culture.</param>
    /// <typeparam name="T">Type of the value.</typeparam>
    public void AppendFormatted<T>(T value) => AppendFormatted(value, null);

    /// <inheritdoc cref="AppendFormatted{T}(T)"/>
    /// <param name="value">Printed in the invariant culture.</param>
    /// <param name="format">How it is printed; null for its own way.</param>
    public void AppendFormatted<T>(T value, string? format) =>
        parts.Add(new((value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString()) ?? "", null, IsValue: true));

    /// <summary>For the compiler: the next value, which is said in the language of the whole.</summary>
    /// <param name="value">Null for nothing.</param>
    public void AppendFormatted(Phrase? value) => parts.Add(new("", value, IsValue: true));

    /// <summary>In another language; in English where that has no words for it.</summary>
    /// <param name="language">Null for English.</param>
    public string In(Translation? language)
    {
        if (language is null)
            return ToString();
        var holes = parts.Where(part => part.IsValue).ToList();
        var phrases = holes.ConvertAll(part => part.Phrase?.In(language));
        var values = holes.Zip(phrases, (part, phrase) => phrase ?? part.Text).ToArray<object>();
        return language.Find(Template) is { } words
            ? string.Format(CultureInfo.InvariantCulture, HanBlanks.Fit(words, phrases), values)
            : Join((builder, part, index) => builder.Append(part.IsValue ? (string)values[index] : part.Text));
    }

    /// <summary>The same phrase with other texts in it, for example without secrets.</summary>
    /// <param name="change">Given the words and values one by one.</param>
    public Phrase With(Func<string, string> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = new Phrase(parts.Count);
        changed.parts.AddRange(parts.Select(part => new Part(change(part.Text), part.Phrase?.With(change), part.IsValue)));
        return changed;
    }

    /// <inheritdoc/>
    public bool Equals(Phrase? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>In English.</summary>
    public override string ToString() => text ??= Join((builder, part, _) => builder.Append(part.Phrase?.ToString() ?? part.Text));

    private static string Escape(string words) => words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private string Join(Action<StringBuilder, Part, int> append)
    {
        var builder = new StringBuilder();
        var values = 0;
        foreach (var part in parts)
        {
            append(builder, part, values);
            if (part.IsValue)
                values++;
        }

        return builder.ToString();
    }
}

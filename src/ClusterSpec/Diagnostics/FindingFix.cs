using System.Collections.Immutable;
using System.Globalization;

namespace ClusterSpec.Diagnostics;

/// <summary>What mends a finding, by path: it knows no file and no line.</summary>
/// <param name="Title">What is done: <c>write 1480</c>.</param>
/// <param name="Safety">Whether it may be applied unseen.</param>
/// <param name="Edits">Changes that mend it together, at least one.</param>
public sealed record FindingFix(Phrase Title, FixSafety Safety, ImmutableArray<PathEdit> Edits)
{
    /// <summary>Whether it makes something known that could not be read before, so that rules may find more behind it.</summary>
    public bool Reveals { get; init; }

    /// <summary>Writes a text; its key is added where it is not there.</summary>
    /// <param name="path">Where, as findings write it.</param>
    /// <param name="text">The text itself, without quotes.</param>
    public static FindingFix Set(string path, string text) => Safe($"write {text}", new SetValue(path, YamlValue.Text(text)));

    /// <summary>Writes a number; its key is added where it is not there.</summary>
    /// <inheritdoc cref="Set(string, string)" path="/param[@name='path']"/>
    /// <param name="path">Where, as findings write it.</param>
    /// <param name="number">The number.</param>
    public static FindingFix Set(string path, long number) =>
        Safe($"write {number.ToString(CultureInfo.InvariantCulture)}", new SetValue(path, YamlValue.Of(number)));

    /// <summary>Writes true or false; its key is added where it is not there.</summary>
    /// <param name="path">Where, as findings write it.</param>
    /// <param name="flag">Which of them.</param>
    public static FindingFix Set(string path, bool flag)
    {
        var word = flag ? "true" : "false";
        return Safe($"write {word}", new SetValue(path, YamlValue.Of(flag)));
    }

    /// <summary>Takes out a key with its value, or an item of a list.</summary>
    /// <param name="path">Where, as findings write it.</param>
    /// <param name="name">What it is called in the title.</param>
    public static FindingFix Remove(string path, string name) => Safe($"remove {name}", new RemoveValue(path));

    /// <summary>Gives a key another name.</summary>
    /// <param name="path">The key as it stands.</param>
    /// <param name="name">Its new name.</param>
    public static FindingFix Rename(string path, string name) => Safe($"write {name}", new RenameKey(path, name));

    /// <summary>Adds a text at the end of a list; the list is added where it is not there.</summary>
    /// <param name="path">The list.</param>
    /// <param name="text">The text itself, without quotes.</param>
    public static FindingFix Add(string path, string text) => Safe($"add {text}", new AddItem(path, YamlValue.Text(text)));

    /// <summary>The same fix, which somebody has to agree to: it changes what is built.</summary>
    public FindingFix AsUnsafe() => this with { Safety = FixSafety.Unsafe };

    /// <summary>The same fix under another title.</summary>
    /// <param name="title">What is done: <c>write 1480</c>.</param>
    public FindingFix Titled(Phrase title) => this with { Title = title };

    /// <summary>This fix and another at once, under the title of this one.</summary>
    /// <param name="other">What else has to change.</param>
    public FindingFix With(FindingFix other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Safety = Safety > other.Safety ? Safety : other.Safety, Edits = [.. Edits, .. other.Edits] };
    }

    private static FindingFix Safe(Phrase title, PathEdit edit) => new(title, FixSafety.Safe, [edit]);
}

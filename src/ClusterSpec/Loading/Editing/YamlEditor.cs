using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading.Editing;

/// <summary>Turns changes by path into changes of the text, which leave every other byte alone. Where that cannot be done with certainty, for
/// example at an alias, there is none.</summary>
/// <param name="root">The file.</param>
/// <param name="places">Its text.</param>
internal sealed class YamlEditor(YamlNode root, TextPlaces places)
{
    private readonly YamlLines lines = new(places);

    /// <summary>The fix by text; null where one of its changes cannot be made, or none of them changes anything.</summary>
    public Fix? Edit(FindingFix fix)
    {
        var edits = new List<TextEdit>();
        foreach (var change in fix.Edits)
        {
            if (Edit(change) is not { } edit)
                return null;
            edits.Add(edit);
        }

        edits.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        for (var index = 1; index < edits.Count; index++)
        {
            if (edits[index].Span.Start <= edits[index - 1].Span.End)
                return null;
        }

        return new Fix(fix.Title, fix.Safety, [.. edits]) { Reveals = fix.Reveals };
    }

    private TextEdit? Edit(PathEdit change)
    {
        var place = YamlPlace.Of(root, change.Path);
        if (place.IsShared)
            return null;
        return (change, place.Rest) switch
        {
            (SetValue set, "") => new YamlReplacement(lines).Edit(place, set.Value),
            (SetValue set, _) => Added(place, set.Value),
            (RemoveValue, "") => new YamlRemoval(lines).Edit(place),
            (RenameKey rename, "") => Renamed(place, rename.Name),
            (AddItem add, "") => new YamlAddition(lines, root).Item(place.Last.Value, add.Item),
            (AddItem add, _) when add.Item.Items is null => Added(place, YamlValue.List([add.Item.Content])),
            _ => null,
        };
    }

    private TextEdit? Added(YamlPlace place, YamlValue value)
    {
        var keys = place.Rest.Split('.');
        return keys.All(IsWord) ? new YamlAddition(lines, root).Key(place.Last.Value, keys, value) : null;
    }

    private TextEdit? Renamed(YamlPlace place, string name)
    {
        if (place is not { Last.Key: { } key, Parent: { } parent } || parent.Find(name) is not null || !YamlLines.IsOneLine(key) || !IsWord(name))
            return null;
        return lines.Source(key) switch
        {
            [var quote and ('"' or '\''), .., _] => lines.Edit(key.Span.Start, key.Span.End, $"{quote}{name}{quote}"),
            [var first, ..] when char.IsAsciiLetterOrDigit(first) => lines.Edit(key.Span.Start, key.Span.End, name),
            _ => null,
        };
    }

    private static bool IsWord(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}

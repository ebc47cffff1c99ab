
namespace ClusterSpec.Diagnostics;

/// <summary>A change of a file, by path.</summary>
/// <param name="Path">Where, as findings write it.</param>
public abstract record PathEdit(string Path);

/// <summary>Writes a value; its key, and the keys around it, are added where they are not there.</summary>
/// <param name="Path">Where.</param>
/// <param name="Value">The value.</param>
public sealed record SetValue(string Path, YamlValue Value) : PathEdit(Path);

/// <summary>Takes out a key with its value, or an item of a list.</summary>
/// <param name="Path">The value of the key, or the item.</param>
public sealed record RemoveValue(string Path) : PathEdit(Path);

/// <summary>Gives a key another name.</summary>
/// <param name="Path">The key as it stands.</param>
/// <param name="Name">Its new name.</param>
public sealed record RenameKey(string Path, string Name) : PathEdit(Path);

/// <summary>Adds an item at the end of a list, which is made where it is not there.</summary>
/// <param name="Path">The list.</param>
/// <param name="Item">The item.</param>
public sealed record AddItem(string Path, YamlValue Item) : PathEdit(Path);

namespace ClusterSpec.Model;

/// <summary>What the schema says of a key.</summary>
/// <param name="Path">With <c>[]</c> for items: <c>pools[].machine.cpu</c>.</param>
/// <param name="Type">In words: <c>a whole number from 576 to 65535</c>.</param>
/// <param name="Default">As it is typed; null without one.</param>
/// <param name="Description">Sentences.</param>
/// <param name="Example">As it is typed; null without one.</param>
/// <param name="IsRequired">Whether it has to be given where the mapping that it is in is given.</param>
/// <param name="Keys">Keys of the mapping, or of the mappings of the list, by name; empty for anything else.</param>
public sealed record ClusterKey(string Path, string Type, string? Default, string Description, string? Example, bool IsRequired, IReadOnlyList<string> Keys)
{
    /// <summary>Whether it is a mapping whose keys the user chooses.</summary>
    public required bool IsMap { get; init; }
}

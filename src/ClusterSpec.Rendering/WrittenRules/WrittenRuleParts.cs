using System.Text.RegularExpressions;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>What a rule demands, read and found sound.</summary>
internal sealed record WrittenRuleParts
{
    /// <summary>Path of the items that are looked at, with <c>[]</c> for lists; null for the cluster as a whole.</summary>
    public required string? Each { get; init; }

    /// <summary>Which of them; null for all.</summary>
    public required RuleExpression? When { get; init; }

    /// <summary>What has to hold for each of them; null where they are counted.</summary>
    public required RuleExpression? Require { get; init; }

    /// <summary>What the value of <see cref="Require"/> has to look like; null where it is a condition.</summary>
    public required Regex? Matches { get; init; }

    /// <summary>Fewest of them; null for none.</summary>
    public required long? AtLeast { get; init; }

    /// <summary>Most of them; null for any number.</summary>
    public required long? AtMost { get; init; }

    /// <summary>The key of an item that findings point at; null for the item itself.</summary>
    public required string? At { get; init; }

    /// <summary>The finding's message.</summary>
    public required RuleText Message { get; init; }

    /// <summary>The finding's way out; null for none.</summary>
    public required RuleText? Help { get; init; }
}

using System.Collections.Immutable;

namespace ClusterSpec.Loading.Editing;

/// <summary>What a path leads to, as far as the file goes.</summary>
/// <param name="Steps">The nodes on the way, the root first.</param>
/// <param name="Rest">What of the path the file does not have; empty when it has all.</param>
internal sealed record YamlPlace(ImmutableArray<YamlStep> Steps, string Rest)
{
    /// <summary>Whether what is read there is read elsewhere, too.</summary>
    public bool IsShared => Steps.Any(step => step.Value.IsShared || step.Key is { IsShared: true });

    /// <summary>The last of the steps.</summary>
    public YamlStep Last => Steps[^1];

    /// <summary>What the last step was taken from; null for the root.</summary>
    public YamlNode? Parent => Steps.Length < 2 ? null : Steps[^2].Value;

    /// <summary>The place around it.</summary>
    public YamlPlace Above => this with { Steps = Steps.RemoveAt(Steps.Length - 1) };

    public static YamlPlace Of(YamlNode root, string path)
    {
        var steps = ImmutableArray.CreateBuilder<YamlStep>();
        steps.Add(new YamlStep(null, root));
        var rest = path.AsSpan();
        while (rest.Length > 0 && YamlLocator.Step(steps[^1].Value, ref rest) is var (key, value))
            steps.Add(new YamlStep(key, value));
        return new YamlPlace(steps.ToImmutable(), rest.TrimStart('.').ToString());
    }
}

/// <summary>One node on the way.</summary>
/// <param name="Key">Its key; null for an item and for the root.</param>
/// <param name="Value">The node.</param>
internal readonly record struct YamlStep(YamlNode? Key, YamlNode Value);

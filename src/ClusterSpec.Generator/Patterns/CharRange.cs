namespace ClusterSpec.Generator.Patterns;

/// <summary>UTF-16 units from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct CharRange(char First, char Last);

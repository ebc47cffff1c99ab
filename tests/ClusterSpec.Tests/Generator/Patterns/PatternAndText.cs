namespace ClusterSpec.Tests.Generator.Patterns;

public sealed record PatternAndText(string Pattern, string Text);

namespace ClusterSpec.Generator.Model;

/// <summary>One value of an enum.</summary>
/// <param name="Name">The C# member.</param>
/// <param name="Text">The word of the file.</param>
/// <param name="Literal">The word as a C# literal.</param>
/// <param name="Doc">The word, escaped for XML.</param>
internal sealed record EnumMember(string Name, string Text, string Literal, string Doc);

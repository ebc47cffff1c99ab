namespace ClusterSpec.Generator.Model;

/// <summary>A pattern of the schema, which several definitions may share.</summary>
/// <param name="Method">Name of the method that decides on it: that of the first definition.</param>
/// <param name="Code">The method, indented as a member.</param>
internal sealed record PatternModel(string Method, string Code);

namespace ClusterSpec.Generator.Model;

/// <summary>A pattern and the method that decides on it.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Pattern">ECMA-262 regular expression.</param>
/// <param name="Pointer">Where in the schema it stands first.</param>
internal sealed record PatternModel(string Method, string Pattern, string Pointer);

namespace ClusterSpec.Generator.Printing;

/// <summary>Where the printed parts live.</summary>
/// <param name="Records">Records, enums, paths and the check of their shape.</param>
/// <param name="Own">The binder, or the accessors.</param>
/// <param name="Known">Further namespaces that both take types from.</param>
internal sealed record Namespaces(string Records, string Own, IReadOnlyList<string> Known);

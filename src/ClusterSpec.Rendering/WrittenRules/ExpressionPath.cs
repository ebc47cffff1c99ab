namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>A path that an expression reads.</summary>
/// <param name="Path">As in findings, lists with their index: <c>pools[0].machine.cpu</c>.</param>
/// <param name="Start">First UTF-16 unit of the expression, from 0.</param>
/// <param name="End">Behind the last.</param>
internal readonly record struct ExpressionPath(string Path, int Start, int End);

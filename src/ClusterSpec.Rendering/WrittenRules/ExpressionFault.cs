using ClusterSpec.Diagnostics;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>What is wrong with an expression of a rule.</summary>
/// <param name="Message">One sentence, lower case, no full stop.</param>
/// <param name="Start">First UTF-16 unit of the expression that it speaks of, from 0.</param>
/// <param name="End">Behind the last.</param>
internal readonly record struct ExpressionFault(Phrase Message, int Start, int End);

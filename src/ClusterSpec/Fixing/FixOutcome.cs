using System.Collections.Immutable;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Fixing;

/// <summary>What became of a file.</summary>
/// <param name="Text">The mended text, which begins with a byte-order mark where the given one did.</param>
/// <param name="Lint">What is left to be found in it.</param>
/// <param name="Applied">Findings whose fixes were applied, in the order in which that was done, as they were found.</param>
/// <param name="Refused">Fixes that were not applied because they do not hold what they promise: each is a bug of ClusterSpec.</param>
public sealed record FixOutcome(string Text, LintResult Lint, ImmutableArray<Diagnostic> Applied, ImmutableArray<RefusedFix> Refused);

/// <summary>A fix that was tried and taken back.</summary>
/// <param name="Finding">The finding whose fix it was.</param>
/// <param name="Reason">What it would have done: a whole sentence, lower case, no full stop.</param>
public sealed record RefusedFix(Diagnostic Finding, Phrase Reason);

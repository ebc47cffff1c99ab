using ClusterSpec.Linting;

namespace ClusterSpec.Cli.Settings;

/// <summary>What is asked of one file.</summary>
/// <param name="Options">For its check.</param>
/// <param name="IsExcluded">Whether <c>lint</c> passes it by.</param>
/// <param name="Baseline">File of its known findings, from the root; null for none.</param>
/// <param name="Language">Name of the language of its findings; null where none is asked for.</param>
internal sealed record FileSettings(LintOptions Options, bool IsExcluded, string? Baseline, string? Language);

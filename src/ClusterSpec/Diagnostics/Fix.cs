using System.Collections.Immutable;

namespace ClusterSpec.Diagnostics;

/// <summary>Whether a fix may be applied unseen.</summary>
public enum FixSafety
{
    /// <summary>It says what the file meant, or what it means already.</summary>
    Safe,

    /// <summary>It changes what is built: somebody has to agree.</summary>
    Unsafe,
}

/// <summary>Changes of a file that mend a finding together.</summary>
/// <param name="Title">What is done: <c>write 10.0.0.0/8</c>.</param>
/// <param name="Safety">Whether it may be applied unseen.</param>
/// <param name="Edits">By place; none touches another. At least one.</param>
public sealed record Fix(Phrase Title, FixSafety Safety, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Whether it makes something known that could not be read before, so that rules may find more behind it.</summary>
    public bool Reveals { get; init; }
}

/// <summary>A stretch of a file and what is to stand there instead.</summary>
/// <param name="Span">Empty where something is put in. Offsets are those of the text without a byte-order mark.</param>
/// <param name="NewText">Empty where something is taken out.</param>
public readonly record struct TextEdit(SourceSpan Span, string NewText);

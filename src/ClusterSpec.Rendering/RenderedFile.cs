using System.Collections.Immutable;

namespace ClusterSpec.Rendering;

/// <summary>A file as it will be on disk.</summary>
public sealed record RenderedFile
{
    /// <summary>Path below the output folder, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The text, with line feeds.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The target that it belongs to.</summary>
    public required string Target { get; init; }

    /// <summary>The template that it was printed from.</summary>
    public required string Template { get; init; }

    /// <summary>Pool that it is for; null when it is not for one pool.</summary>
    public required string? Pool { get; init; }

    /// <summary>Hosts that it goes to; empty when it goes to none.</summary>
    public required ImmutableArray<string> Hosts { get; init; }
}

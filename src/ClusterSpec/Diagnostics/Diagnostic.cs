using System.Collections.Immutable;

namespace ClusterSpec.Diagnostics;

/// <summary>A finding with its place in a file: what is printed.</summary>
public sealed record Diagnostic
{
    /// <summary>Name of the rule or fault of shape, kebab-case: <c>etcd-even-members</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How grave it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>One sentence, lower case, no full stop: value found, limit broken, way out.</summary>
    public required Phrase Message { get; init; }

    /// <summary>Where in the model: <c>pools[2].nodes[0].address</c>; empty for the file as a whole.</summary>
    public required string Path { get; init; }

    /// <summary>The file as it was named by the caller; <c>&lt;stdin&gt;</c> for standard input.</summary>
    public required string File { get; init; }

    /// <summary>Where in the file.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Words beside the caret; null when the message says it all.</summary>
    public Phrase? Label { get; init; }

    /// <summary>The way out, longer than the message has room for; null when there is no more to say.</summary>
    public Phrase? Help { get; init; }

    /// <summary>Further places that are part of the fault, in the order in which they are to be shown.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Changes of the file that mend it; null when nobody but its author can know them.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Why it is let pass; null for a finding that counts.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>The finding in another language: its words, not its name, places and values.</summary>
    /// <param name="language">Null for English.</param>
    public Diagnostic In(Translation? language) => language is null ? this : this with
    {
        Message = Said(Message, language),
        Label = Label is null ? null : Said(Label, language),
        Help = Help is null ? null : Said(Help, language),
        Related = [.. Related.Select(related => related with { Message = Said(related.Message, language) })],
        Fix = Fix is null ? null : Fix with { Title = Said(Fix.Title, language) },
    };

    private static Phrase Said(Phrase phrase, Translation language) => Phrase.FromString(phrase.In(language));
}

/// <summary>A second place that a finding speaks of, for example the other range of an overlap.</summary>
/// <param name="Message">What stands there, lower case.</param>
/// <param name="Path">Where in the model.</param>
/// <param name="File">The file.</param>
/// <param name="Span">Where in the file.</param>
public sealed record RelatedPlace(Phrase Message, string Path, string File, SourceSpan Span);

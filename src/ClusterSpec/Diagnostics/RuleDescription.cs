using System.Collections.Immutable;

namespace ClusterSpec.Diagnostics;

/// <summary>What is known of a rule without running it: <c>explain</c>, the docs page, SARIF and hover print this.</summary>
public sealed record RuleDescription
{
    /// <summary>Kebab-case, names the fault: <c>etcd-even-members</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The folder that the rule lives in, which is a section of the docs: <c>Etcd</c>.</summary>
    public required string Section { get; init; }

    /// <summary>The gravest severity that the rule reports.</summary>
    public required Severity Severity { get; init; }

    /// <summary>One line: what is wrong when the rule speaks.</summary>
    public required string Title { get; init; }

    /// <summary>What the rule looks at and where its limits lie; whole sentences.</summary>
    public required string What { get; init; }

    /// <summary>What happens to a cluster that is built so; whole sentences.</summary>
    public required string Why { get; init; }

    /// <summary>How to mend the file; whole sentences.</summary>
    public required string Fix { get; init; }

    /// <summary>What a reader of a finding should know besides, in a few words, lower case: <c>kubeadm does not check this</c>. Null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Which releases it holds for, in words: <c>all</c>, <c>Kubernetes 1.24 and later</c>.</summary>
    public string Versions { get; init; } = "all";

    /// <summary>Where the numbers come from; at least one for every rule about the cluster.</summary>
    public ImmutableArray<RuleSource> Sources { get; init; } = [];

    /// <summary>The description in another language: its words, not its name, its section and its sources.</summary>
    /// <param name="language">Null for English.</param>
    public RuleDescription In(Translation? language) => language is null ? this : this with
    {
        Title = Said(Title, language),
        What = Said(What, language),
        Why = Said(Why, language),
        Fix = Said(Fix, language),
        Note = Note is null ? null : Said(Note, language),
        Versions = Said(Versions, language),
    };

    private static string Said(string words, Translation language) => Phrase.FromString(words).In(language);
}

/// <summary>A place upstream that states a number or a limit.</summary>
/// <param name="Title">What it is: <c>etcd FAQ: Why an odd number of cluster members?</c></param>
/// <param name="Url">Absolute address, https.</param>
public sealed record RuleSource(string Title, string Url);

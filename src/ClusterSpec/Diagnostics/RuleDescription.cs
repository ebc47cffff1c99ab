using System.Collections.Immutable;

namespace ClusterSpec.Diagnostics;

/// <summary>What is known of a rule without running it: <c>explain</c>, the docs page, SARIF and hover print this.</summary>
public sealed record RuleDescription
{
    private readonly bool? isIgnorable;
    private readonly RuleProfile? profile;

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

    /// <summary>Whether <c>--fix</c> can mend findings of the rule, all or some of them: the boldest of its fixes. Null when it mends none.</summary>
    public FixSafety? Fixes { get; init; }

    /// <summary>What a reader of a finding should know besides, in a few words, lower case: <c>kubeadm does not check this</c>. Null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Which releases it holds for, in words: <c>all</c>, <c>Kubernetes 1.24 and later</c>.</summary>
    public string Versions { get; init; } = "all";

    /// <summary>Where the numbers come from; at least one for every rule about the cluster.</summary>
    public ImmutableArray<RuleSource> Sources { get; init; } = [];

    /// <summary>Whether an error of the rule may be silenced by who knows better. Not, unless the rule says so, for then a program would refuse
    /// what is rendered. What is no error may be, but for findings about suppressions.</summary>
    public bool IsIgnorable
    {
        get => isIgnorable ?? Severity != Severity.Error;
        init => isIgnorable = value;
    }

    /// <summary>The smallest profile in which the rule speaks; of a rule that reports several severities, <see cref="RuleProfile.Minimal"/> has the errors alone.</summary>
    public RuleProfile Profile
    {
        get => profile ?? (Severity == Severity.Error ? RuleProfile.Minimal : RuleProfile.Recommended);
        init => profile = value;
    }

    /// <summary>Whether a comment, the configuration or a baseline may let a finding of the rule pass.</summary>
    /// <param name="severity">As the rule reports it.</param>
    public bool LetsIgnore(Severity severity) => IsIgnorable || (Severity == Severity.Error && severity != Severity.Error);

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

using System.Collections.Immutable;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan;

/// <summary>A file that is to be printed: where, from which template, with which values.</summary>
public sealed record PlannedFile
{
    /// <summary>Path below the output folder, with <c>/</c>; its first segment is the target.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the template: <c>haproxy/haproxy.cfg</c>.</summary>
    public required string Template { get; init; }

    /// <summary>What the template prints.</summary>
    public required View View { get; init; }

    /// <summary>Files whose text stands within this one; the template gets them as <c>embedded</c>, each with <c>path</c> and <c>lines</c>.</summary>
    public ImmutableArray<PlannedFile> Embedded { get; init; } = [];

    /// <summary>Pool that the file is for; null when it is not for one pool.</summary>
    public string? Pool { get; init; }

    /// <summary>Hosts that the file goes to; empty when it goes to none, for example because Ansible reads it.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>The target that the file belongs to: the name that <c>--only</c> takes.</summary>
    public string Target => Path[..Path.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Where the file of a pool lies on its hosts, with the first slash.</summary>
    public string PathOnHost => Path[$"{Target}/{Pool}".Length..];
}

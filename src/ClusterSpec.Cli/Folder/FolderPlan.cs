using System.Collections.Immutable;
using ClusterSpec.Rendering;

namespace ClusterSpec.Cli.Folder;

/// <summary>What happens to a file of an output folder.</summary>
internal enum FileChange
{
    Unchanged,
    Created,
    Updated,
    Removed,
}

/// <summary>A file of an output folder, before and after.</summary>
/// <param name="Path">Below the folder, with <c>/</c>.</param>
/// <param name="Change">What happens to it.</param>
/// <param name="Old">Its text now; null when it is not there.</param>
/// <param name="New">Its text then; null when it goes.</param>
internal sealed record FileStep(string Path, FileChange Change, string? Old, string? New);

/// <summary>Everything that a render would do to an output folder.</summary>
/// <param name="Steps">Files sorted by path, the manifest last; none while there are foreign paths.</param>
/// <param name="Foreign">Paths that stand in the way and were not written by an earlier render; nothing is written while there are some.</param>
/// <param name="Claimed">The manifest of everything that is owned before or after, which stands while files are being replaced.</param>
internal sealed record FolderPlan(ImmutableArray<FileStep> Steps, ImmutableArray<string> Foreign, Manifest Claimed)
{
    /// <summary>Steps that change something.</summary>
    public IEnumerable<FileStep> Changes => Steps.Where(step => step.Change != FileChange.Unchanged);
}

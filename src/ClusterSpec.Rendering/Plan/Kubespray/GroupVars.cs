using System.Collections.Immutable;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Kubespray;

/// <summary>Variables that belong together.</summary>
/// <param name="Why">What they are for, one line.</param>
/// <param name="Variables">In the order of the file.</param>
internal sealed record VariableSection(string Why, ImmutableArray<View> Variables)
{
    public VariableSection(string why, IEnumerable<View> variables)
        : this(why, [.. variables])
    {
    }
}

/// <summary>A file below <c>group_vars</c>.</summary>
internal static class GroupVars
{
    /// <summary>The file; none when no section has a variable.</summary>
    /// <param name="path">Path below <c>group_vars</c>.</param>
    /// <param name="purpose">Whose variables these are, one line.</param>
    /// <param name="sections">Sections in the order of the file; empty ones are left out.</param>
    public static IEnumerable<PlannedFile> File(string path, string purpose, IEnumerable<VariableSection> sections)
    {
        var filled = sections.Where(section => !section.Variables.IsEmpty).ToImmutableArray();
        if (filled.IsEmpty)
            yield break;
        yield return new PlannedFile
        {
            Path = $"kubespray/group_vars/{path}",
            Template = "kubespray/group-vars.yml",
            View = new View { { "purpose", purpose }, { "sections", filled.Select(View) } },
        };
    }

    private static View View(VariableSection section) => new() { { "why", section.Why }, { "variables", section.Variables } };
}

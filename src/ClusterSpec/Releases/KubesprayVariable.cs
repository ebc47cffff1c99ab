using Semver;

namespace ClusterSpec.Releases;

/// <summary>A variable that inventories for Kubespray may set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where upstream has it, https.</param>
/// <param name="Since">What brought it; null: every known tag from the first on has it.</param>
/// <param name="Until">What took it away; null: the newest known tag still has it.</param>
public sealed record KubesprayVariable(string Name, string Source, Milestone? Since, Milestone? Until)
{
    /// <summary>The tag reads the variable.</summary>
    public bool IsIn(SemVersion tag) => Since?.HoldsFor(tag) != false && Until?.HoldsFor(tag) != true;
}

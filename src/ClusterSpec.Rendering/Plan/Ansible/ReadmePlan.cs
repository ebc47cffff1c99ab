using ClusterSpec.Effective;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Ansible;

/// <summary>What to type, in which order.</summary>
internal static class ReadmePlan
{
    // The filter split came with it: https://docs.ansible.com/ansible/latest/collections/ansible/builtin/split_filter.html
    private const string OldestAnsible = "2.11";

    public static View View(EffectiveCluster cluster) => new()
    {
        { "name", cluster.Name },
        { "user", cluster.Os.AdminUser.Value },
        { "release", cluster.Os.Release.Value },
        { "ansible", cluster.Os.UbuntuRelease?.FirstRefusedAnsible is { } refused ? $"ansible-core>={OldestAnsible},<{refused.Major}.{refused.Minor}" : $"ansible-core>={OldestAnsible}" },
        { "passwordlessSudo", cluster.Os.PasswordlessSudo.Value },
        { "closesPasswords", !cluster.Os.AuthorizedKeys.IsEmpty },
        { "engine", EnginePackages.Of(cluster)?.Names[0] },
        { "engineVersion", cluster.Runtime.Version.Value },
        { "becomes", cluster.Os.PasswordlessSudo.Value ? "" : " --ask-become-pass" },
    };
}

using System.Collections.Immutable;
using ClusterSpec.Model;

namespace ClusterSpec.Releases;

/// <summary>Admission plugins of the API server that not every release has: it does not start with a name that it does not know.</summary>
public static class AdmissionPlugins
{
    /// <summary>The plugin, what brought it and what took it away; null where every known release on that side has it.</summary>
    public static ImmutableArray<(AdmissionPlugin Plugin, Milestone? Since, Milestone? Until)> Changes { get; } =
    [
        (AdmissionPlugin.DenyServiceExternalIPs, KubernetesMilestones.DenyServiceExternalIPs, null),
        (AdmissionPlugin.PodSecurityPolicy, null, KubernetesMilestones.PodSecurityPolicyRemoved),
    ];
}

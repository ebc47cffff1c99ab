using System.Collections.Immutable;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Calico;

/// <summary>GlobalNetworkPolicies: what is denied where nobody says otherwise, and the ways that stay open.</summary>
internal static class PolicyPlan
{
    /// <summary>Selects host endpoints by the label that every node has; pods may have any label, but are always in a namespace.</summary>
    public const string Hosts = "has(kubernetes.io/hostname) && !has(projectcalico.org/namespace)";

    // Calico gives the policies of Kubernetes 1000: those of teams come before the holes and the denial, and their denials count.
    // https://docs.tigera.io/calico/latest/network-policy/get-started/calico-policy/calico-network-policy
    private const int Open = 1900;
    private const int Deny = 2000;

    // What these namespaces run is needed before anybody writes a policy:
    // https://docs.tigera.io/calico/latest/network-policy/get-started/kubernetes-default-deny
    private const string Pods = "has(projectcalico.org/namespace) && projectcalico.org/namespace not in {'calico-apiserver', 'calico-system', 'kube-system', 'tigera-operator'}";

    /// <summary>Whether there is a policy: pods are denied by default, or nodes are endpoints that nothing would be let through to.</summary>
    public static bool IsNeeded(EffectiveCalico calico) =>
        calico.DefaultPolicy.Value == PolicyAction.Deny
        || (calico.HostEndpoints.Value == HostEndpoints.Auto && !CalicoMilestones.AutomaticHostEndpoints.HoldsFor(calico.Version.Value));

    public static View View(EffectiveCluster cluster, EffectiveCalico calico) => new()
    {
        { "policies", Policies(cluster, calico) },
    };

    private static IEnumerable<View> Policies(EffectiveCluster cluster, EffectiveCalico calico)
    {
        var denies = calico.DefaultPolicy.Value == PolicyAction.Deny;
        if (calico.HostEndpoints.Value == HostEndpoints.Auto)
        {
            var any = new PolicyRule("Nothing is denied by default; this release gives host endpoints no such profile by itself.");
            yield return denies
                ? Policy("open-to-nodes", Open, Hosts, "What nodes take from outside; what they send goes anywhere. The kubelet, etcd and tunnels are among the nodes.", NodeRules.Of(cluster, calico), [new PolicyRule("Nodes reach everything.")])
                : Policy("open-to-nodes", Open, Hosts, "Nodes take and send everything.", [any], [any]);
        }

        if (!denies)
            yield break;
        yield return Policy("open-to-pods", Open, Pods, "What every pod may reach. Probes of the kubelet need no rule: Calico lets a node reach its own pods.", [], PodRules.Of(cluster));
        yield return Policy("deny-to-pods", Deny, Pods, "What no policy before it lets through, in or out, is denied.", [], [], isDenial: true);
    }

    private static View Policy(string name, int order, string selector, string why, IEnumerable<PolicyRule> ingress, IEnumerable<PolicyRule> egress, bool isDenial = false)
    {
        var rulesIn = ingress.Select(rule => rule.View()).ToImmutableArray();
        var rulesOut = egress.Select(rule => rule.View()).ToImmutableArray();
        return new View
        {
            { "name", name },
            { "why", why },
            { "order", order },
            { "selector", selector },
            { "types", new[] { isDenial || rulesIn.Length > 0 ? "Ingress" : null, isDenial || rulesOut.Length > 0 ? "Egress" : null }.OfType<string>() },
            { "ingress", rulesIn },
            { "egress", rulesOut },
        };
    }
}

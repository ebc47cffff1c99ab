using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Etcd;

internal sealed class EventsEtcdInStaticPodsRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "events-etcd-in-static-pods",
        Section = "Etcd",
        Severity = Severity.Error,
        Title = "events are to have an etcd of their own, which kubeadm does not run",
        What = "etcd.events: true together with etcd.deployment: static-pod is an error.",
        Why = "kubeadm runs one etcd on each control plane and has no words for a second. The API server would be told of an etcd that nobody starts, and would not become ready.",
        Fix = "Write deployment: host, where both are services of the hosts, or leave events out.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("kubeadm configuration: etcd", "https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/#kubeadm-k8s-io-v1beta4-Etcd")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Etcd.Events, ClusterPath.Root.Etcd.Deployment];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var events = cluster.Etcd.HasEvents;
        if (!events.Value || cluster.Etcd.Deployment.Value != EtcdDeployment.StaticPod)
            yield break;
        yield return Error(events.Path, "events are to have an etcd of their own, but kubeadm runs one alone in its static pods: write deployment: host, or leave events out") with
        {
            Fix = FindingFix.Remove(events.Path, "events").AsUnsafe(),
            Related = [new(cluster.Etcd.Deployment.Path, "members are static pods")],
        };
    }
}

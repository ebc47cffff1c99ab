using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Pools;

internal sealed class JoinTokenLivesTooLongRule : ClusterRule
{
    // kubeadm's own: https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-token/
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public override RuleDescription Description { get; } = new()
    {
        Name = "join-token-lives-too-long",
        Section = "Pools",
        Severity = Severity.Warning,
        Title = "the token that hosts join with lives longer than a day",
        What = "Compares `kubernetes.join.tokenLifetime` with the 24 hours that kubeadm gives a token by itself. Zero means that it never ends.",
        Why = "Who has the token can add a machine of his own to the cluster, and is given what pods there mount: secrets among it. A token that has ended is worth nothing.",
        Fix = "Take the hours that building takes; for a host that comes later a new token is made in a second.",
        Fixes = FixSafety.Unsafe,
        Sources = [new("kubeadm token", "https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-token/")],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Kubernetes.Join.TokenLifetime];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var lifetime = cluster.Kubernetes.JoinTokenLifetime;
        if (lifetime.Value <= TimeSpan.Zero)
            yield return Warning(lifetime.Path, "a lifetime of 0 lets the token add machines for ever: take 24h or less") with { Fix = FindingFix.Set(lifetime.Path, "24h").AsUnsafe() };
        else if (lifetime.Value > Longest)
            yield return Warning(lifetime.Path, $"the token lets machines join for {(long)lifetime.Value.TotalHours} hours, longer than the 24 that kubeadm gives one: take 24h or less") with { Fix = FindingFix.Set(lifetime.Path, "24h").AsUnsafe() };
    }
}

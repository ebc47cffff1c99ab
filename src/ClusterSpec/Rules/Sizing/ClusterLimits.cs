namespace ClusterSpec.Rules.Sizing;

/// <summary>What Kubernetes is designed for and tested with: <see href="https://kubernetes.io/docs/setup/best-practices/cluster-large/"/>.</summary>
internal static class ClusterLimits
{
    public const long Nodes = 5000;
    public const long Pods = 150_000;
    public const int PodsOnNode = 110;
}

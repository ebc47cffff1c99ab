namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>What a range of the file is for.</summary>
internal enum RangeKind
{
    Nodes,
    Pods,
    Services,
    CalicoPool,
    Reserved,
    LoadBalancers,
    ExternalIPs,
    DockerBridge,
}

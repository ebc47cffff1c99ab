using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Sizing;

/// <summary>What the roles of a pool ask of its machines. Where several ask, the one that asks for the most speaks, or the program that refuses the
/// machine, so that one value gets one finding, and its way out serves all of them.</summary>
internal sealed class MachineNeeds(EffectiveCluster cluster)
{
    // https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/#before-you-begin
    private const int EdgeMemory = 2;

    /// <summary>The number of nodes by which machines are measured.</summary>
    public long Nodes { get; } = NodeCount.Measured(cluster);

    /// <summary>The memory below which a control plane is refused; null if nothing looks at it.</summary>
    public MemoryFloor? ControlPlaneFloor { get; } = MachineFloors.ControlPlaneMemory(cluster.Versions.Kubernetes.Value, cluster.Versions.Kubespray.Value);

    /// <summary>The memory below which a host for pods is refused; null if nothing looks at it.</summary>
    public MemoryFloor? WorkerFloor { get; } = MachineFloors.NodeMemory(cluster.Versions.Kubespray.Value);

    /// <summary>CPUs that the machines of a pool should have and have not; null when they have enough or nobody asks.</summary>
    public MachineNeed? MissingCpus(EffectivePool pool)
    {
        if (pool.Cpu is not { } cpu || CpuNeeds(pool).MaxBy(need => need.Amount) is not { } most || cpu >= most.Amount)
            return null;
        return pool.Has(HostRole.ControlPlane) && cpu < MachineFloors.ControlPlaneCpus ? most with { Source = NeedSource.ControlPlaneFloor } : most;
    }

    /// <summary>GB of memory that the machines of a pool should have and have not; null when they have enough or nobody asks.</summary>
    public MachineNeed? MissingMemory(EffectivePool pool)
    {
        if (pool.Memory is not { } memory)
            return null;
        var most = MemoryNeeds(pool).MaxBy(need => need.Amount);
        if (Refused(pool, memory) is { } floor)
            return new(floor, most?.Amount ?? EdgeMemory);
        return most is not null && SizingGuide.IsBelow(memory, most.Amount) ? most : null;
    }

    private NeedSource? Refused(EffectivePool pool, Quantity memory)
    {
        if (pool.Has(HostRole.ControlPlane) && ControlPlaneFloor?.Refuses(memory.Bytes) == true)
            return NeedSource.ControlPlaneFloor;
        return RunsPods(pool) && WorkerFloor?.Refuses(memory.Bytes) == true ? NeedSource.WorkerFloor : null;
    }

    private IEnumerable<MachineNeed> CpuNeeds(EffectivePool pool)
    {
        if (pool.Has(HostRole.ControlPlane))
        {
            yield return new(NeedSource.ControlPlaneGuide, SizingGuide.ControlPlaneCpus);
            yield return new(NeedSource.ControlPlaneTable, ControlPlaneSize.For(Nodes).Cpus);
        }

        if (pool.Has(HostRole.Etcd))
            yield return new(NeedSource.EtcdTable, EtcdSizeClass.For(Nodes).Cpus);
        if (pool.Has(HostRole.Worker))
            yield return new(NeedSource.WorkerGuide, SizingGuide.WorkerCpus);
    }

    private IEnumerable<MachineNeed> MemoryNeeds(EffectivePool pool)
    {
        if (pool.Has(HostRole.ControlPlane))
            yield return new(NeedSource.ControlPlaneGuide, SizingGuide.ControlPlaneMemory);
        if (pool.Has(HostRole.Etcd))
            yield return new(NeedSource.EtcdTable, EtcdSizeClass.For(Nodes).Memory);
        if (pool.Has(HostRole.Worker))
            yield return new(NeedSource.WorkerGuide, SizingGuide.WorkerMemory);
    }

    // Kubespray puts both into its group of nodes, whose memory it asserts.
    private static bool RunsPods(EffectivePool pool) => pool.Has(HostRole.Worker) || pool.Has(HostRole.Edge);
}

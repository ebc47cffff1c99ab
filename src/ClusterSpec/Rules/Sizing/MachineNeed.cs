namespace ClusterSpec.Rules.Sizing;

/// <summary>Who asks for a machine of a size.</summary>
internal enum NeedSource
{
    /// <summary>A program refuses a smaller control plane.</summary>
    ControlPlaneFloor,

    /// <summary>A program refuses a smaller host for pods.</summary>
    WorkerFloor,

    /// <summary>The guide for control planes of any cluster.</summary>
    ControlPlaneGuide,

    /// <summary>The table of control planes by nodes.</summary>
    ControlPlaneTable,

    /// <summary>The table of etcd by nodes.</summary>
    EtcdTable,

    /// <summary>The guide for workers.</summary>
    WorkerGuide,
}

/// <summary>What a machine should have.</summary>
/// <param name="Source">Who asks.</param>
/// <param name="Amount">CPUs, or GB of memory.</param>
internal sealed record MachineNeed(NeedSource Source, int Amount);

using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Sizing;

/// <summary>What ClusterSpec takes for a sound machine of medium business where upstream names no number.</summary>
internal static class SizingGuide
{
    public const int ControlPlaneCpus = 4;
    public const int ControlPlaneMemory = 8;
    public const int WorkerCpus = 8;
    public const int WorkerMemory = 16;

    /// <summary>Disks are sold by the billion bytes.</summary>
    public const decimal LeastDiskBytes = 250e9m;

    /// <summary>So that 300Gi is not above 300.</summary>
    public const decimal MostDiskBytes = 300m * 1024 * 1024 * 1024;

    public static readonly NicSpeed LeastNic = new(1000);

    // Firmware and kernel keep a part of what was sold.
    private const decimal ReportedShare = 0.97m;

    /// <summary>Whether a machine has less memory than was asked for; 8G, 8Gi and 7.8G all meet 8.</summary>
    public static bool IsBelow(Quantity memory, decimal gigabytes) => memory.Bytes < ReportedShare * gigabytes * 1e9m;
}

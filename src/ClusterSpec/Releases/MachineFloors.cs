using Semver;

namespace ClusterSpec.Releases;

/// <summary>The smallest machines that kubeadm and Kubespray install on. Both count the MiB that the kernel reports, and print them as MB.</summary>
public static class MachineFloors
{
    private const string KubeadmConstants = "https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go";

    /// <summary>CPUs below which kubeadm refuses a control plane (ControlPlaneNumCPU):
    /// <see href="https://github.com/kubernetes/kubernetes/blob/master/cmd/kubeadm/app/constants/constants.go"/>.</summary>
    public const int ControlPlaneCpus = 2;

    // minimal_master_memory_mb and minimal_node_memory_mb, the same in every tag of the table:
    // https://github.com/kubernetes-sigs/kubespray/blob/v2.31.0/roles/kubernetes/preinstall/defaults/main.yml
    private static readonly MemoryFloor KubesprayControlPlane = new(1500, "Kubespray");
    private static readonly MemoryFloor KubesprayNode = new(1024, "Kubespray");

    // ControlPlaneMem
    private static readonly MemoryFloor KubeadmControlPlane = new(1700, "kubeadm");

    /// <summary>kubeadm looks at the memory of a control plane.</summary>
    public static Milestone KubeadmMemoryCheck { get; } = new("kubeadm wants 1700 MB on a control plane", new SemVersion(1, 20, 0), KubeadmConstants);

    /// <summary>The memory below which a control plane is refused; null if nothing looks at it.</summary>
    /// <param name="kubernetes">Release of Kubernetes.</param>
    /// <param name="kubespray">Tag of Kubespray; null if the cluster is built without it.</param>
    public static MemoryFloor? ControlPlaneMemory(SemVersion kubernetes, SemVersion? kubespray) =>
        KubeadmMemoryCheck.HoldsFor(kubernetes) ? KubeadmControlPlane : kubespray is null ? null : KubesprayControlPlane;

    /// <summary>The memory below which a host that runs pods is refused; null if nothing looks at it.</summary>
    /// <param name="kubespray">Tag of Kubespray; null if the cluster is built without it.</param>
    public static MemoryFloor? NodeMemory(SemVersion? kubespray) => kubespray is null ? null : KubesprayNode;
}

using System.Globalization;
using ClusterSpec.Model;

namespace ClusterSpec.Effective.Values;

/// <summary>Hosts, and what runs on each of them.</summary>
internal static class HostValues
{
    public static void Fill(EffectiveCluster cluster, ValueFill fill)
    {
        Os(cluster.Os, fill);
        Runtime(cluster.Runtime, fill);
        foreach (var pool in cluster.Pools)
        {
            if (pool.Written.Mtu is null)
                fill.Add(pool.Path.Mtu, ValueFill.Text(pool.Mtu.Value), Origin.Derived(ClusterPath.Root.Network.Mtu));
            if (pool.RunsKubelet)
                fill.AddRelease(pool.Kubelet);
        }
    }

    private static void Os(EffectiveOs os, ValueFill fill)
    {
        fill.Add(os.Distribution, static value => value.Text());
        fill.AddRelease(os.Release, static value => value);
        fill.AddRelease(os.Kernel, static value => value is null ? null : string.Create(CultureInfo.InvariantCulture, $"{value.Major}.{value.Minor}.{value.Patch}"));
        fill.Add(os.Swap);
        fill.Add(os.Timezone);
        fill.Add(os.AdminUser);
        fill.Add(os.PasswordlessSudo);
    }

    private static void Runtime(EffectiveRuntime runtime, ValueFill fill)
    {
        fill.Add(runtime.Engine, static value => value.Text());
        fill.AddRelease(runtime.Version, static value => value);
        fill.Add(runtime.CgroupDriver, static value => value.Text());
        fill.Add(runtime.SandboxImage);
        fill.Add(runtime.DataDirectory);
        fill.Add(runtime.LogMaxSize);
        fill.Add(runtime.LogMaxFiles);
    }
}

namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>
/// The real programs that judge. One that is missing makes the test a skipped one, so that a laptop can run the rest;
/// where CI is set, it is a failed one. <c>tests/run.sh</c> installs them all.
/// </summary>
internal static class Programs
{
    private static readonly string[] Folders =
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), "/usr/sbin", "/sbin"];

    /// <summary>The dotnet that runs the tests.</summary>
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Installed("dotnet");

    /// <summary>Where <c>tests/run.sh</c> puts the packages of <c>programs/package-lock.json</c>.</summary>
    public static string NodeModules
    {
        get
        {
            var installed = Path.Combine(Cache, "package-lock.json");
            var wanted = Script("package-lock.json");
            if (!File.Exists(installed) || File.ReadAllText(installed) != File.ReadAllText(wanted))
                Lacking($"the packages of {Path.GetRelativePath(Repository.Root, wanted)} are not in {Cache}");
            return Path.Combine(Cache, "node_modules");
        }
    }

    /// <summary>Where <c>tests/run.sh</c> builds kubeadm, kubectl and kube-apiserver 1.20.</summary>
    public static string Kubernetes
    {
        get
        {
            var folder = Path.Combine(Cache, "kubernetes-1.20");
            if (!File.Exists(Path.Combine(folder, "kubeadm")))
                Lacking($"kubeadm, kubectl and kube-apiserver are not in {folder}");
            return folder;
        }
    }

    /// <summary>A file of the folder <c>programs</c>.</summary>
    public static string Script(string name) => Repository.Path("tests", "ClusterSpec.AcceptanceTests", "programs", name);

    /// <summary>The full path of a program on the PATH.</summary>
    public static string Installed(string name)
    {
        var found = Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (found is null)
            Lacking($"{name} is not installed");
        return found ?? name;
    }

    /// <summary>For programs that make namespaces of their own.</summary>
    public static void NeedRoot()
    {
        if (!Environment.IsPrivilegedProcess)
            Lacking("this needs root");
    }

    private static string Cache
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } named ? named : "/root";
            var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given ? given : Path.Combine(home, ".cache");
            return Path.Combine(cache, "clusterspec-tests");
        }
    }

    private static void Lacking(string what)
    {
        var message = $"{what}; tests/run.sh, as root, brings it";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(message);
        Assert.Skip(message);
    }
}

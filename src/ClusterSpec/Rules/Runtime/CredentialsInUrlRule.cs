using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;

namespace ClusterSpec.Rules.Runtime;

internal sealed class CredentialsInUrlRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "credentials-in-url",
        Section = "Runtime",
        Severity = Severity.Error,
        Title = "a user and a password stand in an address",
        What = "Looks for a user before the host's name in runtime.proxy and runtime.registryMirrors.",
        Why = "The address would stand in clear text in files that everybody on the host may read, and in the spec itself, which lies in version control.",
        Fix = "Let the proxy know the hosts by their addresses. For registries, kubelets take credentials from image pull secrets.",
        Sources =
        [
            new("Kubernetes: pull an image from a private registry", "https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/"),
            new("systemd: environment is no place for secrets", "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Environment="),
        ],
    };

    public override ImmutableArray<string> Inputs { get; } = [ClusterPath.Root.Runtime.Proxy, ClusterPath.Root.Runtime.RegistryMirrors];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var runtime = cluster.Runtime;
        var proxies = new[] { runtime.HttpProxy, runtime.HttpsProxy }.Where(proxy => proxy.Value is not null && HasUser(proxy.Value)).Select(proxy => proxy.Path);
        var mirrors = runtime.Mirrors.Where(mirror => mirror.Servers.Any(HasUser)).Select(mirror => mirror.Path);

        // Without the value: a report is shown to more people than the file.
        return proxies.Concat(mirrors).Select(path => Error(path, "the address holds a user or a password, which would stand in clear text on every host: take them out"));
    }

    private static bool HasUser(string url) => url.Contains('@', StringComparison.Ordinal);
}

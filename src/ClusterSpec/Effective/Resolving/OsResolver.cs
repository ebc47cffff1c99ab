using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Effective.Resolving;

internal static class OsResolver
{
    public static EffectiveOs Resolve(Cluster cluster, EffectiveVersions versions)
    {
        var paths = ClusterPath.Root.Os;
        var written = cluster.Os;
        var release = Pick.Of(written?.Release, paths.Release, ReleaseDefaults.Ubuntu(versions.KubernetesRelease, versions.KubesprayRelease).Release,
            Origin.Derived($"the newest LTS for Kubernetes {versions.Kubernetes}"));
        var row = UbuntuReleases.Find(release.Value);
        return new EffectiveOs
        {
            Distribution = Pick.Of(written?.Distribution, paths.Distribution, Distribution.Ubuntu),
            Release = release,
            UbuntuRelease = row,
            Kernel = Read.Kernel(written?.Kernel) is { } kernel
                ? new(kernel, paths.Kernel, Origin.Given)
                : new(row?.Kernel, paths.Kernel, Origin.Derived($"the kernel of Ubuntu {release}")),
            Swap = Pick.Of(written?.Swap, paths.Swap, false),
            Timezone = Pick.Of(written?.Timezone, paths.Timezone, "Etc/UTC"),
            NtpServers = [.. written?.NtpServers ?? []],
            AdminUser = Pick.Of(written?.Admin?.User, paths.Admin.User, "devops"),
            PasswordlessSudo = Pick.Of(written?.Admin?.PasswordlessSudo, paths.Admin.PasswordlessSudo, true),
            AuthorizedKeys = [.. written?.Admin?.AuthorizedKeys ?? []],
            ImageBase = Pick.OptionalText(written?.Image?.Base, paths.Image.Base),
            ImagePackages = [.. written?.Image?.Packages ?? []],
            Sysctl = [.. (written?.Sysctl ?? ImmutableDictionary<string, SysctlValue>.Empty).Select(pair => new KeyValuePair<string, string>(pair.Key, Text(pair.Value)))],
            Modules = [.. written?.Modules ?? []],
        };
    }

    // Some cultures have a minus sign of their own, which the kernel does not read.
    private static string Text(SysctlValue value) => value.Text ?? string.Create(CultureInfo.InvariantCulture, $"{value.Integer}");
}

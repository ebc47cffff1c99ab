using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>The documents of rendered YAML that an API server of Kubernetes 1.20 takes.</summary>
internal static partial class KubernetesManifests
{
    // What 1.20 serves, of what is rendered: https://v1-20.docs.kubernetes.io/docs/reference/generated/kubernetes-api/v1.20/
    private static readonly HashSet<string> Served =
    [
        "v1", "apps/v1", "batch/v1", "certificates.k8s.io/v1", "certificates.k8s.io/v1beta1", "networking.k8s.io/v1", "networking.k8s.io/v1beta1",
        "policy/v1beta1", "rbac.authorization.k8s.io/v1", "storage.k8s.io/v1", "apiextensions.k8s.io/v1", "apiextensions.k8s.io/v1beta1",
    ];

    // Documents that look like an API server's and are for a program on the host.
    private static readonly HashSet<string> Elsewhere = ["Config"];

    /// <summary>The documents of one file that are sent to an API server and that 1.20 serves.</summary>
    public static IReadOnlyList<string> Of(RenderedFile file) => file.Path.Contains("/etc/", StringComparison.Ordinal) || IsPatch(file)
        ? []
        : [.. Separator().Split(File.ReadAllText(file.FullPath)).Where(IsServed)];

    /// <summary>Every namespace that the documents name.</summary>
    public static IEnumerable<string> Namespaces(IEnumerable<string> documents) =>
        documents.SelectMany(document => NamespaceLine().Matches(document)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    // Parts of a manifest of somebody else, which kustomize lays over it.
    private static bool IsPatch(RenderedFile file) => file.Path.StartsWith("calico/manifest/", StringComparison.Ordinal) || file.Path.StartsWith("flannel/canal/", StringComparison.Ordinal);

    private static bool IsServed(string document) =>
        ApiVersion().Match(document) is { Success: true } version && Kind().Match(document) is { Success: true } kind
        && Served.Contains(version.Groups[1].Value) && !Elsewhere.Contains(kind.Groups[1].Value);

    [GeneratedRegex("^---$", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex("^apiVersion: \"?([^\"\n]+)\"?$", RegexOptions.Multiline)]
    private static partial Regex ApiVersion();

    [GeneratedRegex("^kind: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Kind();

    [GeneratedRegex("^ +namespace: \"?([^\"\n]+)\"?$", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}

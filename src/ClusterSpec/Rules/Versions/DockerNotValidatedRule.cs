using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Releases;

namespace ClusterSpec.Rules.Versions;

internal sealed class DockerNotValidatedRule : ClusterRule
{
    public override RuleDescription Description { get; } = new()
    {
        Name = "docker-not-validated",
        Section = "Versions",
        Severity = Severity.Error,
        Title = "kubeadm does not know this Docker as validated",
        What = "Looks the line of the Docker version up in the list of kubeadm's preflight check for that Kubernetes. A line that is not there is a warning; before the numbering by year, older than 1.11, it is an error.",
        Why = "kubeadm warns of a Docker that was not tested with its Kubernetes, and stops at one that it takes for too old.",
        Fix = "Take a patch of the line that the message names.",
        Fixes = FixSafety.Unsafe,
        Versions = "Kubernetes before 1.24",
        Sources = [new("Kubernetes system validators: Docker", "https://github.com/kubernetes/system-validators/blob/master/validators/docker_validator.go")],
    };

    public override ImmutableArray<string> Inputs { get; } =
        [ClusterPath.Root.Versions.Kubernetes, ClusterPath.Root.Versions.Kubespray, ClusterPath.Root.Runtime.Engine, ClusterPath.Root.Runtime.Version];

    public override IEnumerable<Finding> Check(EffectiveCluster cluster)
    {
        var release = cluster.Versions.KubernetesRelease;
        if (cluster.Runtime.Engine.Value != ContainerEngine.Docker || !cluster.Versions.IsKubernetesMinorKnown || !release.HasDockershim)
            yield break;
        if (cluster.Runtime.Version.Value is not { } version || release.ValidatedDocker.Contains(Line(version)))
            yield break;
        var newest = ReleaseDefaults.Docker(release, cluster.Versions.KubesprayRelease) is { } docker ? DockerRelease.Write(docker) : release.ValidatedDocker[^1];
        var (shown, minor) = (ShownText.Of(version), release.Minor.ToMinorText());
        yield return (IsNumberedByYear(version)
            ? Warning(cluster.Runtime.Version.Path, $"Docker {shown} is not on kubeadm's list for Kubernetes {minor}, whose newest line is {release.ValidatedDocker[^1]}: take {newest}")
            : Error(cluster.Runtime.Version.Path, $"Docker {shown} is not on kubeadm's list for Kubernetes {minor} and too old for it to go on: take {newest}")) with
        {
            Fix = cluster.Runtime.Version.IsGiven ? FindingFix.Set(cluster.Runtime.Version.Path, newest).AsUnsafe() : null,
            Related = [ReleaseText.Kubernetes(cluster)],
        };
    }

    // 19.03.8 is of the line 19.03.
    private static string Line(string version) => string.Join('.', version.Split('.').Take(2));

    // What looks like 17.03 and later counts as newer than the list, whatever it is.
    private static bool IsNumberedByYear(string version) => version.IndexOf('.', StringComparison.Ordinal) >= 2;
}

using System.Text.RegularExpressions;

namespace ClusterSpec.AcceptanceTests.Rendered;

/// <summary>What kubeadm 1.20 makes of an <c>init.yaml</c>: certificates, kubeconfigs and static pods.</summary>
internal static partial class ControlPlane
{
    /// <summary>Lets kubeadm make all of it in a folder that becomes another <c>/etc/kubernetes</c>.</summary>
    /// <param name="init">A file with documents of v1beta2, which is what kubeadm 1.20 reads.</param>
    /// <param name="folder">Where it goes.</param>
    /// <returns>The complaints: what kubeadm said, and each name of <c>certSANs</c> that the certificate lacks.</returns>
    public static async Task<IReadOnlyList<string>> Make(string init, string folder)
    {
        Programs.NeedRoot();
        var names = CertificateNames(await File.ReadAllTextAsync(init));
        var result = await new Command("bash", [Programs.Script("make-control-plane.sh"), Programs.Kubernetes, init, folder, .. names]).Run();
        return result.Code == 0 ? [] : result.All.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> CertificateNames(string init) =>
        NamesBlock().Match(init).Groups["name"].Captures.Select(name => name.Value);

    [GeneratedRegex("""certSANs:\n(?: +- "?(?<name>[^"\n]+)"?\n)+""")]
    private static partial Regex NamesBlock();
}

using ClusterSpec.Effective;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;
using ClusterSpec.Releases;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering.Plan.Access;

/// <summary>Decides the kubeconfigs: each names the files or the program that hold the credential, never the credential.</summary>
internal static class KubeconfigPlan
{
    /// <summary>The account of <c>/etc/kubernetes/admin.conf</c>, unless the file gives this name to somebody.</summary>
    private const string Admin = "admin";

    private static readonly string[] AdminSteps =
    [
        "For the hour in which nothing else works, not for every day. Beside this file, mode 600, on no machine for longer than needed:",
        "  ca.crt      /etc/kubernetes/pki/ca.crt of a control plane",
        "  admin.crt   kubectl --kubeconfig /etc/kubernetes/admin.conf config view --raw -o jsonpath='{.users[0].user.client-certificate-data}' | base64 -d",
        "  admin.key   the same with client-key-data",
    ];

    public static IEnumerable<(string Name, View View)> Views(EffectiveCluster cluster)
    {
        var users = cluster.Security.Kubeconfigs;
        if (!users.Any(user => user.User == Admin))
            yield return (Admin, AdminView(cluster));
        foreach (var user in users)
            yield return (user.User, UserView(cluster, user));
    }

    private static View AdminView(EffectiveCluster cluster) => View(cluster, Admin, "default", new View
    {
        { "kind", "certificate" },
        { "how", AdminSteps },
    });

    private static View UserView(EffectiveCluster cluster, EffectiveKubeconfig user) => View(cluster, user.User, user.Namespace.Value, user.Auth.Value switch
    {
        KubeconfigAuth.Oidc => Login(cluster),
        KubeconfigAuth.Token => Token(user),
        _ => Certificate(user),
    });

    private static View View(EffectiveCluster cluster, string user, string home, View credential) => new()
    {
        { "user", user },
        { "cluster", cluster.Name },
        { "server", $"https://{cluster.ControlPlane.Endpoint}" },
        { "namespace", home },
        { "context", $"{user}@{cluster.Name}" },
        { "credential", credential },
    };

    private static View Certificate(EffectiveKubeconfig user) => new()
    {
        { "kind", "certificate" },
        { "how", new[]
        {
            $"For {user.User}. Beside this file: ca.crt (/etc/kubernetes/pki/ca.crt of a control plane), {user.User}.key and {user.User}.crt, which csr/{user.User}.cnf and",
            $"csr/{user.User}.sh make. The key is made on the machine that uses it, mode 600, and never leaves it.",
        } },
    };

    private static View Token(EffectiveKubeconfig user) => new()
    {
        { "kind", "token" },
        { "how", new[]
        {
            $"For the service account {user.User} of namespace {user.Namespace}. Beside this file: ca.crt (/etc/kubernetes/pki/ca.crt of a control plane) and {user.User}.token,",
            $"mode 600, which `sh tokens/{user.Namespace}/{user.User}.sh > {user.User}.token` writes anew before it ends; kubectl reads it again by itself.",
        } },
    };

    private static View Login(EffectiveCluster cluster)
    {
        var oidc = cluster.Security.Oidc;
        var isV1 = KubernetesMilestones.ExecCredentialV1.HoldsFor(cluster.Versions.Kubernetes.Value);
        return new View
        {
            { "kind", "login" },
            { "how", new[]
            {
                $"Login in the browser at {oidc?.Issuer}. It needs kubelogin: `kubectl krew install oidc-login`, https://github.com/int128/kubelogin.",
                "Beside this file: ca.crt (/etc/kubernetes/pki/ca.crt of a control plane). The certificate of the issuer has to be trusted by this machine.",
            } },
            { "api", isV1 ? "client.authentication.k8s.io/v1" : "client.authentication.k8s.io/v1beta1" },
            { "command", Command(cluster) },
            // Required by v1, unknown to kubectl before 1.22.
            { "interactiveMode", isV1 ? "IfAvailable" : null },
        };
    }

    // https://github.com/int128/kubelogin/blob/master/docs/usage.md
    private static string[] Command(EffectiveCluster cluster)
    {
        var oidc = cluster.Security.Oidc;
        string[] login =
        [
            "kubectl", "oidc-login", "get-token", $"--oidc-issuer-url={oidc?.Issuer}", $"--oidc-client-id={oidc?.ClientId}",
            .. Scopes(oidc).Select(scope => $"--oidc-extra-scope={scope}"),
        ];
        if (!SecretReference.TryParse(oidc?.ClientSecret, out var secret))
            return login;

        // The shell of the user's own machine fetches the secret at every login; here stands only where from.
        return ["sh", "-c", $"exec {string.Join(' ', login.Select(ShellText.Quote))} --oidc-client-secret=\"$({ShellText.Read(secret)})\""];
    }

    private static IEnumerable<string> Scopes(Oidc? oidc)
    {
        if (oidc?.UsernameClaim == "email")
            yield return "email";
        if (oidc is { Provider: OidcProvider.Dex or OidcProvider.Uaa, GroupsClaim: { } groups })
            yield return oidc.Provider == OidcProvider.Dex ? "groups" : groups;

        // Dex gives a token to renew with to who asks for it: https://dexidp.io/docs/configuration/custom-scopes-claims-clients/
        if (oidc?.Provider == OidcProvider.Dex)
            yield return "offline_access";
    }
}

using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Kubeadm.Runbook;

/// <summary>The command that prints the secret which a reference names, on the operator's machine.</summary>
internal static class SecretCommand
{
    public static string Of(SecretReference reference) => reference.Scheme switch
    {
        "file" => $"cat {Quoted(reference.Place)}",
        "env" => $"printenv {reference.Place}",
        _ => Vault(reference.Place),
    };

    // https://developer.hashicorp.com/vault/docs/commands/kv/get
    private static string Vault(string place)
    {
        var hash = place.LastIndexOf('#');
        return hash < 0 ? $"vault kv get -field=value {Quoted(place)}" : $"vault kv get -field={Quoted(place[(hash + 1)..])} {Quoted(place[..hash])}";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

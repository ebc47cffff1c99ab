using ClusterSpec.Model.Values;

namespace ClusterSpec.Rendering.Plan.Access;

/// <summary>Words of a POSIX shell.</summary>
internal static class ShellText
{
    /// <summary>A word that the shell takes as it stands, in quotes where it must.</summary>
    public static string Quote(string text) =>
        text.Length > 0 && text.All(unit => char.IsAsciiLetterOrDigit(unit) || "-_./:=@,+".Contains(unit, StringComparison.Ordinal)) ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>A command that prints a secret where its reference is resolved.</summary>
    public static string Read(SecretReference secret) => secret.Scheme switch
    {
        "file" => $"cat {Quote(secret.Place)}",
        "env" => $"printenv {Quote(secret.Place)}",
        _ => Vault(secret.Place),
    };

    // https://developer.hashicorp.com/vault/docs/commands/kv/get
    private static string Vault(string place)
    {
        var hash = place.LastIndexOf('#');
        return hash < 0 ? $"vault kv get -field=value {Quote(place)}" : $"vault kv get -field={Quote(place[(hash + 1)..])} {Quote(place[..hash])}";
    }
}

namespace ClusterSpec.Model.Values;

/// <summary>Where a secret is to be found; never the secret itself.</summary>
/// <param name="Scheme"><c>file</c>, <c>env</c> or <c>vault</c>.</param>
/// <param name="Place">What the scheme wants: a path, a variable, a path with a key.</param>
public readonly record struct SecretReference(string Scheme, string Place)
{
    /// <summary>What the schema says of a reference, letter by letter: by these words a value is known that must not be repeated.</summary>
    internal const string Words = "a reference to a secret (file:/path, env:NAME or vault:path#key), never the secret itself";

    /// <summary>What is said of a value that is no reference.</summary>
    internal const string Inlined = "what stands here is no reference to a secret, so it would be the secret itself: keep it elsewhere, and write where, file:/path, env:NAME or vault:path#key";

    private static readonly string[] Schemes = ["file", "env", "vault"];

    /// <summary>Reads <c>file:/path</c>, <c>env:NAME</c> or <c>vault:path#key</c>.</summary>
    /// <param name="text">The text; null is no reference.</param>
    /// <param name="reference">The reference.</param>
    public static bool TryParse(string? text, out SecretReference reference)
    {
        reference = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (text is null || colon < 0 || colon == text.Length - 1 || !Schemes.Contains(text[..colon], StringComparer.Ordinal))
            return false;
        reference = new SecretReference(text[..colon], text[(colon + 1)..]);
        return true;
    }

    /// <summary>As written in files.</summary>
    public override string ToString() => $"{Scheme}:{Place}";
}

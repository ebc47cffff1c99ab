using System.Buffers;
using System.Collections.Immutable;

namespace ClusterSpec.Diagnostics;

/// <summary>A secret within a text.</summary>
/// <param name="Start">First UTF-16 unit, from 0.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Kind">What it is, with an article: <c>a private key</c>.</param>
internal readonly record struct SecretPlace(int Start, int End, Phrase Kind);

/// <summary>Knows secrets by their form, and keeps them out of what is printed.</summary>
public static class SecretText
{
    /// <summary>Name of the fault.</summary>
    internal const string SecretInlined = "secret-inlined";

    private const string Begin = "-----BEGIN ";
    private const string PrivateKey = "PRIVATE KEY";

    // https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/#token-format
    private const int TokenId = 6;
    private const int TokenSecret = 16;

    // Prefix and all.
    private const int AccessKey = 20;

    // A name of two labels that happen to have these lengths has fewer digits than what is drawn by lot.
    private const int FewestTokenDigits = 2;

    private static readonly SearchValues<char> AccessKeyUnits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> EndOfAuthority = SearchValues.Create("/?# \t\r\n\"'<>,`");

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids,
    // https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats,
    // https://developer.hashicorp.com/vault/docs/concepts/tokens
    private static readonly ImmutableArray<(string Prefix, int Fewest, Phrase Kind)> Prefixed =
    [
        ("AKIA", 16, "an AWS access key"), ("ASIA", 16, "an AWS access key"), ("ghp_", 36, "a GitHub token"), ("gho_", 36, "a GitHub token"), ("ghs_", 36, "a GitHub token"),
        ("github_pat_", 36, "a GitHub token"), ("glpat-", 20, "a GitLab token"), ("hvs.", 24, "a Vault token"),
    ];

    /// <summary>The text with a star for every unit of a secret: of those that show by their form, and of what findings say is one. Places stay what they were.</summary>
    /// <param name="text">The file.</param>
    /// <param name="diagnostics">What was found in it.</param>
    public static string Masked(string text, IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var places = Find(text).Select(place => (place.Start, place.End))
            .Concat(diagnostics.Where(finding => finding.Rule == SecretInlined).Select(finding => (finding.Span.Start, finding.Span.End))).ToList();
        if (places.Count == 0)
            return text;
        var masked = text.ToCharArray();
        foreach (var (start, end) in places)
        {
            for (var at = Math.Max(0, start); at < Math.Min(end, masked.Length); at++)
            {
                if (masked[at] is not ('\n' or '\r'))
                    masked[at] = '*';
            }
        }

        return new string(masked);
    }

    /// <summary>Secrets of a text, by place.</summary>
    internal static IEnumerable<SecretPlace> Find(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (At(text, at) is not { } place)
                continue;
            yield return place;
            at = Math.Max(at, place.End - 1);
        }
    }

    private static SecretPlace? At(string text, int at) => text[at] switch
    {
        '-' => Key(text, at),
        ':' => AddressPassword(text, at),
        '.' => BootstrapToken(text, at),
        'e' => WebToken(text, at),
        'A' or 'g' or 'h' => WithPrefix(text, at),
        _ => null,
    };

    private static SecretPlace? Key(string text, int at)
    {
        if (string.CompareOrdinal(text, at, Begin, 0, Begin.Length) != 0)
            return null;
        var head = text.AsSpan(at, Math.Min(64, text.Length - at));
        if (head.IndexOf(PrivateKey, StringComparison.Ordinal) < 0)
            return null;
        var end = text.IndexOf("-----END ", at, StringComparison.Ordinal);
        var tail = end < 0 ? -1 : text.IndexOf("-----", end + "-----END ".Length, StringComparison.Ordinal);
        return new(at, tail < 0 ? text.Length : tail + "-----".Length, "a private key");
    }

    // user:password@host behind "://"; a variable in its place is none.
    private static SecretPlace? AddressPassword(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "://", 0, 3) != 0)
            return null;
        var rest = text.AsSpan(at + 3);
        var length = rest.IndexOfAny(EndOfAuthority);
        var authority = length < 0 ? rest : rest[..length];
        var host = authority.LastIndexOf('@');
        var colon = host < 0 ? -1 : authority[..host].IndexOf(':');
        if (colon < 0 || colon + 1 >= host || authority[colon + 1] is '$' or '{')
            return null;
        return new(at + 3 + colon + 1, at + 3 + host, "a password");
    }

    private static SecretPlace? BootstrapToken(string text, int at)
    {
        var start = at - TokenId;
        var end = at + 1 + TokenSecret;
        if (start < 0 || end > text.Length || (start > 0 && IsNamePart(text[start - 1])) || (end < text.Length && IsNamePart(text[end])))
            return null;
        var digits = 0;
        for (var index = start; index < end; index++)
        {
            if (index == at)
                continue;
            if (!char.IsAsciiLetterLower(text[index]) && !char.IsAsciiDigit(text[index]))
                return null;
            if (index > at && char.IsAsciiDigit(text[index]))
                digits++;
        }

        return digits < FewestTokenDigits ? null : new(start, end, "a bootstrap token");
    }

    // https://www.rfc-editor.org/rfc/rfc7519#section-3: header and payload begin with {" in base64url.
    private static SecretPlace? WebToken(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "eyJ", 0, 3) != 0 || (at > 0 && IsTokenUnit(text[at - 1])))
            return null;
        var header = Run(text, at);
        if (header >= text.Length || text[header] != '.' || string.CompareOrdinal(text, header + 1, "eyJ", 0, 3) != 0)
            return null;
        var payload = Run(text, header + 1);
        return payload >= text.Length || text[payload] != '.' ? null : new(at, Run(text, payload + 1), "a token");
    }

    private static SecretPlace? WithPrefix(string text, int at)
    {
        if (at > 0 && IsTokenUnit(text[at - 1]))
            return null;
        foreach (var (prefix, fewest, kind) in Prefixed)
        {
            if (string.CompareOrdinal(text, at, prefix, 0, prefix.Length) != 0)
                continue;
            var end = Run(text, at + prefix.Length);
            if (end - at - prefix.Length >= fewest && (prefix is not ("AKIA" or "ASIA") || IsAccessKey(text.AsSpan(at, end - at))))
                return new(at, end, kind);
        }

        return null;
    }

    private static bool IsAccessKey(ReadOnlySpan<char> text) =>
        text.Length == AccessKey && !text.ContainsAnyExcept(AccessKeyUnits);

    private static int Run(string text, int from)
    {
        while (from < text.Length && IsTokenUnit(text[from]))
            from++;
        return from;
    }

    private static bool IsTokenUnit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_';

    private static bool IsNamePart(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_' or '.' or '/' or '@';
}

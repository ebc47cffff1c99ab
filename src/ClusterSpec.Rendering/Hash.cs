using System.Security.Cryptography;
using System.Text;

namespace ClusterSpec.Rendering;

/// <summary>The fingerprint of a file.</summary>
public static class Hash
{
    /// <summary>SHA-256 of a text in UTF-8, lower-case hexadecimal.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(text)).Select(unit => unit.ToString("x2", null)));
}

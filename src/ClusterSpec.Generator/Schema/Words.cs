using System.Text;

namespace ClusterSpec.Generator.Schema;

/// <summary>Turns the words of the schema into names of C#.</summary>
internal static class Words
{
    /// <summary><c>controlPlane</c>, <c>control-plane</c>, <c>clusterspec/v1</c> become <c>ControlPlane</c>, <c>ClusterspecV1</c>.</summary>
    public static string Pascal(string name)
    {
        StringBuilder pascal = new();
        bool upper = true;
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                upper = true;
                continue;
            }
            pascal.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }
        if (pascal.Length == 0 || char.IsAsciiDigit(pascal[0]))
            pascal.Insert(0, '_');
        return pascal.ToString();
    }

    /// <summary>A C# string literal.</summary>
    public static string Literal(string text)
    {
        StringBuilder literal = new("\"");
        foreach (char c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or > '~' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }
        return literal.Append('"').ToString();
    }
}

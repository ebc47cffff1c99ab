using System.Text;
using System.Xml;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Writes XML the same way everywhere: indented, line feeds, and no character that XML cannot hold.</summary>
internal static class XmlOutput
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static void Write(TextWriter output, Action<XmlWriter> print)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
            print(xml);
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n");
    }

    /// <summary>An attribute with any text.</summary>
    public static void Attribute(this XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, Allowed(text));

    /// <summary>Any text between two tags; none leaves one tag.</summary>
    public static void Text(this XmlWriter xml, string text)
    {
        if (text.Length > 0)
            xml.WriteString(Allowed(text));
    }

    // A mark stands for what XML 1.0 holds in no form (https://www.w3.org/TR/xml/#charsets), and for half of a surrogate pair.
    private static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            allowed.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return allowed.ToString();
    }
}

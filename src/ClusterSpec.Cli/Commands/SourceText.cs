using System.Text;

namespace ClusterSpec.Cli.Commands;

/// <summary>A file read once: as bytes for the check, as text for the frames.</summary>
/// <param name="Bytes">At the beginning, ready to be read; no more than one byte past the largest file.</param>
/// <param name="Text">Without a byte-order mark; null when the file is too large or not UTF-8.</param>
internal sealed record SourceText(Stream Bytes, string? Text)
{
    public static SourceText Read(Stream stream)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while (buffer.Length <= Loading.ClusterLoader.MostBytes && (read = stream.Read(chunk, 0, chunk.Length)) > 0)
            buffer.Write(chunk, 0, read);
        buffer.Position = 0;
        return new SourceText(buffer, buffer.Length > Loading.ClusterLoader.MostBytes ? null : Decode(buffer));
    }

    /// <summary>A text, with a byte-order mark where it begins with one.</summary>
    public static SourceText Of(string text) => Read(new MemoryStream(new UTF8Encoding(false).GetBytes(text)));

    private static string? Decode(MemoryStream buffer)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

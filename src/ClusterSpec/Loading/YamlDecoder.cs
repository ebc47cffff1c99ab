using System.Text;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Loading;

/// <summary>Bytes to text: strict UTF-8, bounded.</summary>
internal static class YamlDecoder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a stream, or the fault that it has none. No more than the limit is read.</summary>
    public static (string? Text, YamlFault? Fault) Decode(Stream stream)
    {
        var bytes = ReadBounded(stream);
        if (bytes.Length > YamlLimits.MostBytes)
            return (null, TooLarge());
        if (ForeignMark(bytes) is { } encoding)
            return (null, new YamlFault(YamlFaults.NotUtf8, SourceSpan.FileStart, "", $"the file begins with the mark of {encoding}: save it as UTF-8"));
        try
        {
            return (Strict.GetString(bytes), null);
        }
        catch (DecoderFallbackException problem)
        {
            return (null, Invalid(bytes, problem));
        }
    }

    public static YamlFault TooLarge() => new(
        YamlFaults.FileTooLarge, SourceSpan.FileStart, "", $"the file is larger than {YamlLimits.MostBytes / (1024 * 1024)} MiB: name address ranges instead of single hosts");

    private static ReadOnlySpan<byte> ReadBounded(Stream stream)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while (buffer.Length <= YamlLimits.MostBytes && (read = stream.Read(chunk, 0, chunk.Length)) > 0)
            buffer.Write(chunk, 0, read);
        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }

    private static string? ForeignMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        _ => null,
    };

    private static YamlFault Invalid(ReadOnlySpan<byte> bytes, DecoderFallbackException problem)
    {
        // What stands before the first bad byte is good, so its lines and columns can be counted.
        var good = 0;
        while (good < bytes.Length && System.Text.Rune.DecodeFromUtf8(bytes[good..], out _, out var length) == System.Buffers.OperationStatus.Done)
            good += length;
        var before = new TextPlaces(Encoding.UTF8.GetString(bytes[..good]).TrimStart('\uFEFF'));
        var shown = problem.BytesUnknown is { Length: > 0 } unknown ? unknown[0] : bytes[Math.Min(good, bytes.Length - 1)];
        return new YamlFault(
            YamlFaults.NotUtf8, before.Span(before.Text.Length, before.Text.Length), "", $"the byte 0x{shown:X2} is no UTF-8: save the file as UTF-8");
    }
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClusterSpec.Cli.Output;

/// <summary>Writes JSON the same way everywhere: line feeds, readable text beyond ASCII.</summary>
internal static class JsonOutput
{
    /// <summary>An indented document.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> print) => Write(output, print, isIndented: true);

    /// <summary>A document on one line.</summary>
    public static void WriteLine(TextWriter output, Action<Utf8JsonWriter> print) => Write(output, print, isIndented: false);

    private static void Write(TextWriter output, Action<Utf8JsonWriter> print, bool isIndented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            print(json);
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }
}

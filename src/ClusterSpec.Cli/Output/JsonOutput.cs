using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClusterSpec.Cli.Output;

/// <summary>Writes JSON the same way everywhere: indented, line feeds, readable text beyond ASCII.</summary>
internal static class JsonOutput
{
    public static void Write(TextWriter output, Action<Utf8JsonWriter> print)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            print(json);
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }
}

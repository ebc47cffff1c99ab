using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ClusterSpec.Rendering;

/// <summary>One file of a manifest.</summary>
/// <param name="Path">Path below the output folder, with <c>/</c>.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Target">The target that it belongs to.</param>
/// <param name="Template">The template that it was printed from.</param>
/// <param name="Pool">Pool that it is for; null when it is not for one pool.</param>
/// <param name="Hosts">Hosts that it goes to.</param>
public sealed record ManifestFile(string Path, string Sha256, string Target, string Template, string? Pool, ImmutableArray<string> Hosts);

/// <summary>What was written to an output folder: <c>manifest.json</c>.</summary>
/// <param name="Spec">The file that it came from, by name without folder.</param>
/// <param name="Files">Files sorted by path.</param>
public sealed record Manifest(string Spec, ImmutableArray<ManifestFile> Files)
{
    /// <summary>Name of the manifest in the output folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The manifest of rendered files.</summary>
    /// <param name="specName">The file that they came from.</param>
    /// <param name="files">The files.</param>
    public static Manifest Of(string specName, IEnumerable<RenderedFile> files) => new(
        Path.GetFileName(specName),
        [
            .. files
                .Select(file => new ManifestFile(file.Path, file.Sha256, file.Target, file.Template, file.Pool, file.Hosts))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ]);

    /// <summary>Reads a manifest, whoever wrote it.</summary>
    /// <param name="text">JSON.</param>
    /// <exception cref="FormatException">It is not a manifest, or names a file outside its folder.</exception>
    public static Manifest Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var manifest = new Manifest(Text(root, "spec"), [.. root.GetProperty("files").EnumerateArray().Select(File)]);
            return manifest.Files.GroupBy(file => file.Path, StringComparer.Ordinal).FirstOrDefault(files => files.Count() > 1) is { } twice
                ? throw new FormatException($"{FileName} names '{twice.Key}' twice")
                : manifest;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{FileName} is not a manifest: {problem.Message}", problem);
        }
    }

    /// <summary>The manifest as JSON, with a line feed at its end.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("spec", Spec);
            json.WriteStartArray("files");
            foreach (var file in Files)
                Write(json, file);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        // The writer breaks lines as the system does; the manifest is the same everywhere.
        return Encoding.UTF8.GetString(buffer.WrittenSpan).ReplaceLineEndings("\n") + "\n";
    }

    private static void Write(Utf8JsonWriter json, ManifestFile file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("target", file.Target);
        json.WriteString("template", file.Template);
        json.WriteString("pool", file.Pool);
        json.WriteStartArray("hosts");
        foreach (var host in file.Hosts)
            json.WriteStringValue(host);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ManifestFile File(JsonElement file)
    {
        var path = Text(file, "path");
        var target = Text(file, "target");
        if (!IsBelow(target, path))
            throw new FormatException($"{FileName} names '{path}', which is no path below its target '{target}'");
        var pool = file.GetProperty("pool");
        return new ManifestFile(
            path,
            Text(file, "sha256"),
            target,
            Text(file, "template"),
            pool.ValueKind == JsonValueKind.Null ? null : pool.GetString(),
            [.. file.GetProperty("hosts").EnumerateArray().Select(host => host.GetString() ?? "")]);
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"{FileName}: '{name}' is null");

    // Files that a manifest names may be removed: a forged one must not reach outside its folder, nor at files beside the targets.
    private static bool IsBelow(string target, string path) =>
        path.Split('/') is [var first, _, ..] segments && first == target && !Path.IsPathRooted(path)
        && segments.All(segment => segment is not ("" or "." or "..") && segment.IndexOfAny(['\\', '\0']) < 0);
}

using System.Text.Json;
using ClusterSpec.Cli.Commands;
using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output.Formats;

/// <summary>Files and stretches of them in SARIF.</summary>
/// <param name="json">Where they go.</param>
/// <param name="workingFolder">The folder that relative names start from.</param>
internal sealed class SarifPlaces(Utf8JsonWriter json, string workingFolder)
{
    /// <summary>The base of relative addresses.</summary>
    public const string SourceRoot = "SRCROOT";

    public void Artifact(string file)
    {
        json.WriteStartObject("artifactLocation");
        var relative = file == SpecFiles.StandardInputName ? "stdin" : Path.GetRelativePath(workingFolder, Path.Combine(workingFolder, file));
        if (Path.IsPathRooted(relative) || relative.Split(Path.DirectorySeparatorChar)[0] == "..")
        {
            // A relative address must not lead out of its base.
            json.WriteString("uri", new Uri(Path.GetFullPath(file, workingFolder)).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", SourceRoot);
        }

        json.WriteEndObject();
    }

    public void Region(string name, SourceSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", span.Line);
        json.WriteNumber("startColumn", span.Column);
        json.WriteNumber("endLine", span.EndLine);
        json.WriteNumber("endColumn", span.EndColumn);
        json.WriteEndObject();
    }
}

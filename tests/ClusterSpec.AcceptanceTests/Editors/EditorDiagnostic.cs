using System.Text.Json.Nodes;

namespace ClusterSpec.AcceptanceTests.Editors;

/// <summary>What an editor underlines.</summary>
/// <param name="Line">Of its start, from 1.</param>
/// <param name="Message">What it says.</param>
internal sealed record EditorDiagnostic(int Line, string Message)
{
    public static EditorDiagnostic Read(JsonNode node) => new(
        (node["range"]?["start"]?["line"]?.GetValue<int>() ?? -1) + 1, node["message"]?.GetValue<string>() ?? "");
}

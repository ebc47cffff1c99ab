using Newtonsoft.Json.Linq;

namespace ClusterSpec.Tests.Documents;

/// <summary>A drawn file.</summary>
/// <param name="Seed">What it was drawn from.</param>
/// <param name="Json">As JSON, for the oracle.</param>
/// <param name="Yaml">As YAML, for the loader.</param>
/// <param name="Changed">Paths that were changed after the drawing, in turn; empty for a document as the schema wants it.</param>
public sealed record DrawnDocument(int Seed, JObject Json, string Yaml, IReadOnlyList<string> Changed)
{
    /// <summary>What a failed test prints.</summary>
    public override string ToString() => $"seed {Seed}, changed at [{string.Join(", ", Changed)}]:\n{Yaml}";
}

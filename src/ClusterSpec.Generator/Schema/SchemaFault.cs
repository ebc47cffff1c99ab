namespace ClusterSpec.Generator.Schema;

/// <summary>A place of the schema that no code can be generated from.</summary>
/// <param name="Pointer">JSON pointer as in a <c>$ref</c>: <c>#/definitions/pool/properties/name</c>.</param>
/// <param name="Message">One sentence, lower case.</param>
internal sealed record SchemaFault(string Pointer, string Message)
{
    /// <summary>The form that MSBuild shows as an error of its own.</summary>
    public string ToMSBuild(string schemaFile) => $"{schemaFile} : error CSGEN01: {Pointer}: {Message}";
}

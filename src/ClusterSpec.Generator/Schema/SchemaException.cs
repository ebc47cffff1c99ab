namespace ClusterSpec.Generator.Schema;

/// <summary>The schema says something that the raw check cannot see and no code can be generated from.</summary>
internal sealed class SchemaException(SchemaFault fault) : Exception(fault.Message)
{
    public SchemaFault Fault { get; } = fault;
}

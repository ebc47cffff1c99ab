namespace ClusterSpec.Generator.Model;

/// <summary>The JSON types of a scalar.</summary>
internal enum ScalarKind
{
    Text,
    Integer,
    Boolean,
}

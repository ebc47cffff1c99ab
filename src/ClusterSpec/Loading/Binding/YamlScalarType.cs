namespace ClusterSpec.Loading.Binding;

/// <summary>The types that a scalar can have in the core schema of YAML 1.2.</summary>
internal enum YamlScalarType
{
    Text,
    Null,
    Boolean,
    Integer,
    Float,
}

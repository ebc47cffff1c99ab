using System.Globalization;

namespace ClusterSpec.Generator.Model;

/// <summary>Numbers as they stand in C#.</summary>
internal static class CSharpLiteral
{
    public static string Of(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";
}

using ClusterSpec.Diagnostics;

namespace ClusterSpec.Cli.Output;

/// <summary>Severities as they are printed.</summary>
internal static class SeverityWord
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}

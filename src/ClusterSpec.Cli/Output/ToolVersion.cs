using System.Reflection;

namespace ClusterSpec.Cli.Output;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>Without the commit behind the plus sign, so that two builds of one release print the same.</summary>
    public static string Text { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}

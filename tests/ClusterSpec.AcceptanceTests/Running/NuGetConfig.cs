namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>The text of a <c>nuget.config</c>.</summary>
internal static class NuGetConfig
{
    /// <summary>Packages come from this folder and from nowhere else.</summary>
    public static string Only(string folder) => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="built" value="{folder}" />
          </packageSources>
        </configuration>
        """;

    /// <summary>Ours come from this folder alone; all others from where this machine has them from.</summary>
    public static string Ours(string folder) => $"""
        <configuration>
          <packageSources>
            <add key="built" value="{folder}" />
          </packageSources>
        </configuration>
        """;
}

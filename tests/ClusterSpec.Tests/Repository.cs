using System.Reflection;

namespace ClusterSpec.Tests;

/// <summary>The folder of this repository, for tests that read fixtures and sources.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value ?? throw new InvalidOperationException("the project names no root");

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);
}

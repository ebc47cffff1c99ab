using System.Reflection;

namespace ClusterSpec.Tests;

/// <summary>Where the checkout is, and the files of it that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value ?? throw new InvalidOperationException("the project names no root");

    public static string Fixtures => Path("tests", "fixtures");

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Whether expected files are to be rewritten rather than compared.</summary>
    public static bool UpdateFixtures => Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1";

    /// <summary>Compares with a file of the checkout, or rewrites it.</summary>
    public static void AssertEqualsFile(string path, string actual)
    {
        if (UpdateFixtures)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path) ?? Root);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{System.IO.Path.GetRelativePath(Root, path)} is missing; UPDATE_FIXTURES=1 writes it");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}

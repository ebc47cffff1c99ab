using System.Reflection;

namespace ClusterSpec.Tests;

/// <summary>Where the checkout is, and the files of it that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Fixtures => Path.Combine(Root, "tests", "fixtures");

    /// <summary>Whether expected files are to be rewritten rather than compared.</summary>
    public static bool UpdateFixtures => Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1";

    /// <summary>Compares with a file of the checkout, or rewrites it.</summary>
    public static void AssertEqualsFile(string path, string actual)
    {
        if (UpdateFixtures)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{Path.GetRelativePath(Root, path)} is missing; UPDATE_FIXTURES=1 writes it");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}

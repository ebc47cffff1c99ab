namespace ClusterSpec.Cli.Commands;

/// <summary>The file that <c>init</c> writes.</summary>
internal static class StarterFile
{
    private const string Resource = "starter.clusterspec.yaml";

    public static string Text()
    {
        using var stream = typeof(StarterFile).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("the starter file is not built in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

namespace ClusterSpec.Model;

/// <summary>The JSON schema of the file, draft-07.</summary>
public static class ClusterSchema
{
    /// <summary>The name that it has beside a file.</summary>
    public const string FileName = "cluster.schema.json";

    /// <summary>The schema as it is built in.</summary>
    public static string Text()
    {
        using var stream = typeof(ClusterSchema).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException("the schema is not built in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

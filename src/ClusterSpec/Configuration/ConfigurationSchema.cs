namespace ClusterSpec.Configuration;

/// <summary>The JSON schema of the configuration file, draft-07.</summary>
public static class ConfigurationSchema
{
    /// <summary>The name that it has beside a file.</summary>
    public const string FileName = "clusterspecrc.schema.json";

    /// <summary>The schema as it is built in.</summary>
    public static string Text()
    {
        using var stream = typeof(ConfigurationSchema).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException("the schema of the configuration is not built in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

namespace ClusterSpec.Cli.Settings;

/// <summary>Findings that are known.</summary>
/// <param name="File">From the baseline's folder, with slashes.</param>
/// <param name="Rule">Who reports them.</param>
/// <param name="Path">Where in the model.</param>
internal readonly record struct BaselineKey(string File, string Rule, string Path);

namespace ClusterSpec.Effective.Resolving;

/// <summary>The value of the file, or the default with its origin.</summary>
internal static class Pick
{
    public static Resolved<T> Of<T>(T? given, string path, T fallback)
        where T : struct => Of(given, path, fallback, Origin.Default);

    public static Resolved<T> Of<T>(T? given, string path, T fallback, Origin origin)
        where T : struct => given is { } value ? new(value, path, Origin.Given) : new(fallback, path, origin);

    public static Resolved<T> Of<T>(T? given, string path, T fallback)
        where T : class => Of(given, path, fallback, Origin.Default);

    public static Resolved<T> Of<T>(T? given, string path, T fallback, Origin origin)
        where T : class => given is { } value ? new(value, path, Origin.Given) : new(fallback, path, origin);

    /// <summary>A value that has no default.</summary>
    public static Resolved<T?> Optional<T>(T? given, string path)
        where T : struct => new(given, path, given is null ? Origin.Default : Origin.Given);

    /// <inheritdoc cref="Optional{T}(T?, string)"/>
    public static Resolved<T?> OptionalText<T>(T? given, string path)
        where T : class => new(given, path, given is null ? Origin.Default : Origin.Given);
}

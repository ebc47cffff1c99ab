namespace ClusterSpec.Releases;

/// <summary>An amount of memory below which a program refuses a host.</summary>
/// <param name="Mebibytes">MiB.</param>
/// <param name="Program">The program as people write it.</param>
public sealed record MemoryFloor(int Mebibytes, string Program)
{
    private const decimal BytesInMebibyte = 1024 * 1024;

    /// <summary>Whether the program refuses a host with so many bytes.</summary>
    /// <param name="bytes">Memory in bytes.</param>
    public bool Refuses(decimal bytes) => bytes < Mebibytes * BytesInMebibyte;
}

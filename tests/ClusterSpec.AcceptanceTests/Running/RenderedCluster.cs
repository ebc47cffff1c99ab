using System.Security.Cryptography;

namespace ClusterSpec.AcceptanceTests.Running;

/// <summary>A cluster of the fixtures and the tree that the tool rendered for it.</summary>
internal sealed record RenderedCluster(string Name, string Spec, string Tree, IReadOnlyList<RenderedFile> Files)
{
    public static RenderedCluster Read(string name, string spec, string tree) => new(name, spec, tree,
    [
        .. Directory.GetFiles(tree, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => RenderedFile.Read(name, tree, file)),
    ]);

    public override string ToString() => Name;
}

/// <summary>One file of a tree.</summary>
/// <param name="Cluster">Name of the cluster.</param>
/// <param name="Path">Its path in the tree, with <c>/</c>.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Hash">Of its content.</param>
internal sealed record RenderedFile(string Cluster, string Path, string FullPath, string Hash)
{
    public static RenderedFile Read(string cluster, string tree, string file) => new(
        cluster, System.IO.Path.GetRelativePath(tree, file), file, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    public override string ToString() => $"{Cluster}/{Path}";
}

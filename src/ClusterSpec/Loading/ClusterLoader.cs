using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading.Binding;
using ClusterSpec.Model;

namespace ClusterSpec.Loading;

/// <summary>Reads a cluster from YAML. Whatever is in the file, the answer is a result, never an exception.</summary>
public static class ClusterLoader
{
    /// <summary>Bytes of the largest file that is read.</summary>
    public const int MostBytes = YamlLimits.MostBytes;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="fileName">Name for findings; nothing is read from disk.</param>
    public static LoadResult Load(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        return Bind(YamlTreeReader.Read(text, fileName), fileName);
    }

    /// <summary>Reads the bytes of a file, which may be too large or not UTF-8.</summary>
    /// <param name="bytes">The file; no more of it is read than the limit of a file's size.</param>
    /// <param name="fileName">Name for findings.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static LoadResult Load(Stream bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        return Bind(YamlTreeReader.Read(bytes, fileName), fileName);
    }

    private static LoadResult Bind(YamlTree tree, string fileName)
    {
        if (tree.Root is not { } root)
            return new LoadResult(fileName, null, tree.Text, null, DiagnosticOrder.Sort(tree.Diagnostics), [""]) { Comments = tree.Comments };
        var context = new BindContext();
        var secrets = InlinedSecrets.Of(root);
        var cluster = ClusterBinder.Bind(root, context);
        if (cluster is null)
            return new LoadResult(fileName, root, tree.Text, null, Placed(tree, root, secrets, context.Findings, fileName), [""]) { Comments = tree.Comments };
        var shape = new ShapeReport(context.FailedPaths.Concat(tree.PartialPaths).ToHashSet(StringComparer.Ordinal));
        ClusterShape.Check(cluster, shape);
        ImmutableArray<string> failed =
        [
            .. tree.FailedPaths.Concat(context.FailedPaths).Concat(shape.FailedPaths).Concat(secrets.Findings.Select(fault => fault.Finding.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return new LoadResult(fileName, root, tree.Text, cluster, Placed(tree, root, secrets, context.Findings.Concat(shape.Findings), fileName), failed) { Comments = tree.Comments };
    }

    private static ImmutableArray<Diagnostic> Placed(YamlTree tree, YamlNode root, InlinedSecrets secrets, IEnumerable<ShapeFinding> faults, string fileName)
    {
        // A secret has its finding already where a reference was wanted.
        var known = faults.ToList();
        var found = secrets.Findings.Where(secret => !known.Exists(fault => fault.Finding.Rule == SecretText.SecretInlined && fault.Finding.Path == secret.Finding.Path));
        var placed = tree.Diagnostics.Concat(known.Concat(found).Select(fault => Places.Of(fault.Finding, fault.Span, fileName, root, tree.Text)));
        return DiagnosticOrder.Sort(secrets.Hide(placed, root));
    }
}

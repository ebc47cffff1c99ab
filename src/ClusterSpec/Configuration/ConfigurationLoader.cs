using System.Collections.Immutable;
using ClusterSpec.Configuration.Binding;
using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;
using ClusterSpec.Loading;
using ClusterSpec.Loading.Binding;
using ClusterSpec.Model;
using ClusterSpec.Rules;

namespace ClusterSpec.Configuration;

/// <summary>Reads <c>.clusterspecrc.yaml</c>. Whatever is in the file, the answer is a result, never an exception.</summary>
public static class ConfigurationLoader
{
    /// <summary>The name by which the file is found.</summary>
    public const string FileName = ".clusterspecrc.yaml";

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The file; no more of it is read than the limit of a file's size.</param>
    /// <param name="fileName">Name for findings.</param>
    /// <param name="readRules">Makes rules of those that stand in the file; null where they are not wanted.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ConfigurationResult Load(Stream bytes, string fileName, Func<LintConfiguration, ConfiguredRules>? readRules = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        var tree = YamlTreeReader.Read(bytes, fileName);
        if (tree.Root is not { } root)
            return new(fileName, null, DiagnosticOrder.Sort(tree.Diagnostics));
        var context = new BindContext();
        var configuration = LintConfigurationBinder.Bind(root, context);
        var shape = new ShapeReport(context.FailedPaths.Concat(tree.PartialPaths).ToHashSet(StringComparer.Ordinal));
        if (configuration is not null)
            LintConfigurationShape.Check(configuration, shape);
        var rules = configuration is null ? null : readRules?.Invoke(configuration);
        var faults = context.Findings.Concat(shape.Findings)
            .Concat((rules?.Faults ?? []).Select(fault => new ShapeFinding(fault, null)))
            .Concat(configuration is null ? [] : SeverityFaults.Of(configuration, new RuleBook(rules?.Rules ?? [])));
        return new(fileName, configuration, DiagnosticOrder.Sort(tree.Diagnostics.Concat(faults.Select(fault => Places.Of(fault.Finding, fault.Span, fileName, root, tree.Text)))))
        {
            Rules = rules?.Rules ?? [],
        };
    }
}

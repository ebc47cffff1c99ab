using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ClusterSpec.Effective;
using ClusterSpec.Rendering.Plan;
using ClusterSpec.Rendering.Templating;

namespace ClusterSpec.Rendering;

/// <summary>A cluster in, files out. Nothing touches the disk.</summary>
public static class ClusterRenderer
{
    /// <summary>Renders a cluster.</summary>
    /// <param name="cluster">A cluster that was checked and has no errors.</param>
    /// <param name="specName">The file it came from; its folder is left out of what is printed.</param>
    /// <param name="templates">Templates; null for the built-in ones.</param>
    /// <param name="targets">Targets to render; null for all.</param>
    /// <returns>Files sorted by path: the same bytes for the same input.</returns>
    /// <exception cref="TemplateException">A template of the user's is wrong.</exception>
    public static ImmutableArray<RenderedFile> Render(
        EffectiveCluster cluster, string specName, TemplateStore? templates = null, IReadOnlyCollection<string>? targets = null)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(specName);
        var renderer = new TemplateRenderer(templates ?? TemplateStore.BuiltIn);
        var globals = new View { { "header", $"Rendered by clusterspec from {Printable(Path.GetFileName(specName))}: change that file and render again." } };
        return [.. RenderPlan.Of(cluster, targets).Select(file => Render(renderer, file, globals))];
    }

    private static RenderedFile Render(TemplateRenderer renderer, PlannedFile file, View globals)
    {
        var text = renderer.Render(file.Template, WithEmbedded(renderer, file, globals), globals);
        YamlReadBack.Check(file, text);
        return new RenderedFile
        {
            Path = file.Path,
            Text = text,
            Sha256 = Hash.Of(text),
            Target = file.Target,
            Template = file.Template,
            Pool = file.Pool,
            Hosts = file.Hosts,
        };
    }

    private static View WithEmbedded(TemplateRenderer renderer, PlannedFile file, View globals)
    {
        if (file.Embedded.IsEmpty)
            return file.View;
        var view = new View();
        foreach (var (name, value) in file.View)
            view.AddPrinted(name, value);
        view.Add("embedded", file.Embedded.Select(inner => new View
        {
            { "path", inner.PathOnHost },
            { "lines", renderer.Render(inner.Template, inner.View, globals).TrimEnd('\n').Split('\n') },
        }));
        return view;
    }

    // A file name may hold anything but '/': what some reader takes for a line break must not end the comment that names it.
    private static string Printable(string name) => string.Concat(name.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? "?" : rune.ToString()));
}

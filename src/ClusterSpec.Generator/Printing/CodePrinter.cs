using ClusterSpec.Generator.Model;
using Scriban;
using Scriban.Runtime;

namespace ClusterSpec.Generator.Printing;

/// <summary>Prints the model through the templates that lie in the assembly.</summary>
internal static class CodePrinter
{
    /// <summary>One file.</summary>
    /// <param name="template">Name of the template, without <c>.scriban</c>.</param>
    /// <param name="model">What is printed.</param>
    /// <param name="namespaces">The namespaces of the parts.</param>
    public static string Print(string template, SchemaModel model, Namespaces namespaces)
    {
        string file = template + ".scriban";
        Template parsed = Template.Parse(Source(file), file);
        if (parsed.HasErrors)
            throw new InvalidOperationException(string.Join("\n", parsed.Messages));
        TemplateContext context = new() { StrictVariables = true, EnableRelaxedMemberAccess = false, LoopLimit = 0, LimitToString = 0 };
        context.PushGlobal(new ScriptObject { { "model", model }, { "namespaces", namespaces } });
        return parsed.Render(context).ReplaceLineEndings("\n");
    }

    private static string Source(string file)
    {
        using Stream stream = typeof(CodePrinter).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"no template {file} in the assembly");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

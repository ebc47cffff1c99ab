using System.Collections.Concurrent;
using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ClusterSpec.Rendering.Templating;

/// <summary>Prints views through templates: strict, without access to anything but the view.</summary>
public sealed class TemplateRenderer
{
    // A user's template prints files of at most some thousand hosts; past these bounds it runs away.
    private const int UserLoopLimit = 1_000_000;
    private const int UserOutputLimit = 64 * 1024 * 1024;
    private const int RecursionLimit = 20;

    private readonly TemplateStore store;
    private readonly ConcurrentDictionary<string, Template> parsed = new(StringComparer.Ordinal);

    /// <summary>A renderer over these templates.</summary>
    /// <param name="store">Templates by name.</param>
    public TemplateRenderer(TemplateStore store) => this.store = store;

    /// <summary>Prints a view.</summary>
    /// <param name="template">Name of the template.</param>
    /// <param name="view">What it prints.</param>
    /// <param name="globals">What every template may print: the header.</param>
    /// <returns>The text with line feeds, ending in one.</returns>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public string Render(string template, View view, View globals)
    {
        ArgumentNullException.ThrowIfNull(view);
        var source = store.Get(template);
        var script = parsed.GetOrAdd(template, _ => Parse(source));
        var context = new TemplateContext(TemplateFunctions.Build())
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedTargetAccess = false,
            EnableRelaxedFunctionAccess = false,
            EnableRelaxedIndexerAccess = false,
            LoopLimit = source.IsBuiltIn ? 0 : UserLoopLimit,
            LimitToString = source.IsBuiltIn ? 0 : UserOutputLimit,
            OutputLimit = source.IsBuiltIn ? null : UserOutputLimit,
            RecursiveLimit = RecursionLimit,
            ObjectRecursionLimit = RecursionLimit,
            NewLine = "\n",
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(globals);
        context.PushGlobal(view);

        // A scope of its own above the view, so that a template can name parts of it.
        context.PushGlobal(new ScriptObject());
        try
        {
            return script.Render(context).Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is ScriptRuntimeException or ArgumentException)
        {
            throw new TemplateException(OneLine(problem.Message), problem);
        }
    }

    private static Template Parse(TemplateSource source)
    {
        var template = Template.Parse(source.Text, source.Origin);
        return template.HasErrors ? throw new TemplateException(OneLine(template.Messages[0].ToString())) : template;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}

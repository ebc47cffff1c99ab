using System.Collections.Concurrent;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ClusterSpec.Rendering.Templating;

/// <summary>Prints views through templates: strict, without access to anything but the view.</summary>
public sealed class TemplateRenderer
{
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
    /// <exception cref="TemplateException">A template of the user's is wrong.</exception>
    /// <exception cref="InvalidOperationException">A built-in template is wrong.</exception>
    public string Render(string template, View view, View globals)
    {
        ArgumentNullException.ThrowIfNull(view);
        var source = store.Get(template);
        try
        {
            var context = source.IsBuiltIn ? new TemplateContext(TemplateFunctions.Build()) { LoopLimit = 0, LimitToString = 0 } : new BoundedTemplateContext();
            return Render(parsed.GetOrAdd(template, _ => Parse(source)), context, view, globals);
        }
        catch (TemplateException problem) when (source.IsBuiltIn)
        {
            throw new InvalidOperationException(problem.Message, problem);
        }
    }

    private static string Render(Template script, TemplateContext context, View view, View globals)
    {
        context.StrictVariables = true;
        context.EnableRelaxedMemberAccess = false;
        context.EnableRelaxedTargetAccess = false;
        context.EnableRelaxedFunctionAccess = false;
        context.EnableRelaxedIndexerAccess = false;
        context.NewLine = "\n";
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(globals);
        context.PushGlobal(view);

        // A scope of its own above the view, so that a template can name parts of it.
        context.PushGlobal(new ScriptObject());
        try
        {
            return script.Render(context).Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (ScriptRuntimeException problem)
        {
            throw Fault(problem.Span, problem.OriginalMessage, problem);
        }
        catch (Exception problem) when (context is BoundedTemplateContext)
        {
            // Scriban lets some of its own exceptions through, for example from a conversion; whatever it is, the template caused it.
            throw Fault(context.CurrentNode?.Span ?? default, problem.Message, problem);
        }
    }

    private static Template Parse(TemplateSource source)
    {
        var template = Template.Parse(source.Text, source.Origin);
        return template.HasErrors ? throw Fault(template.Messages[0].Span, template.Messages[0].Message, null) : template;
    }

    private static TemplateException Fault(SourceSpan place, string message, Exception? inner)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{place.FileName}:{place.Start.Line + 1}:{place.Start.Column + 1}: {message.ReplaceLineEndings(" ").Trim().TrimEnd('.')}");
        return inner is null ? new TemplateException(text) : new TemplateException(text, inner);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ClusterSpec.Rendering.Templating;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>A condition of a rule that stands in a configuration: Scriban's expressions with paths of the model, literals, comparisons,
/// arithmetic and logic, and nothing that calls, loops, assigns or prints.</summary>
internal sealed class RuleExpression
{
    private readonly Template template;

    private RuleExpression(string text, Template template, ImmutableArray<ExpressionPath> paths)
    {
        Text = text;
        this.template = template;
        Paths = paths;
    }

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Every path that it reads, in the order of the text.</summary>
    public ImmutableArray<ExpressionPath> Paths { get; }

    /// <summary>Reads an expression; its faults where it has some.</summary>
    public static (RuleExpression? Expression, ImmutableArray<ExpressionFault> Faults) Parse(string text)
    {
        var template = Template.Parse(text, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });
        if (template.HasErrors)
            return (null, [.. template.Messages.Take(1).Select(fault => Syntax(text, fault))]);
        if (template.Page?.Body?.Statements is not [ScriptExpressionStatement { Expression: { } expression }])
            return (null, [new($"a condition is one expression, for example `network.mtu >= 1500`", 0, text.Length)]);
        var reader = new ExpressionReader(text);
        reader.Read(expression);
        return reader.Faults.Count > 0 ? (null, [.. reader.Faults]) : (new(text, template, [.. reader.Paths]), []);
    }

    /// <summary>Its value over these names.</summary>
    /// <exception cref="TemplateException">It cannot be computed, for example because a text is compared with a list.</exception>
    public object? Evaluate(IScriptObject names)
    {
        var context = new BoundedTemplateContext
        {
            StrictVariables = false,
            EnableRelaxedMemberAccess = true,
            EnableRelaxedTargetAccess = true,
            EnableRelaxedIndexerAccess = true,
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(names);
        try
        {
            return template.Evaluate(context);
        }
        catch (Exception problem) when (problem is ScriptRuntimeException or ArgumentException or InvalidOperationException or InvalidCastException or ArithmeticException)
        {
            throw new TemplateException(problem is ScriptRuntimeException script ? script.OriginalMessage : problem.Message, problem);
        }
    }

    /// <summary>Whether it holds: absent values, false and empty texts do not.</summary>
    /// <inheritdoc cref="Evaluate"/>
    public bool Holds(IScriptObject names) => Evaluate(names) switch
    {
        null => false,
        bool truth => truth,
        string words => words.Length > 0,
        _ => true,
    };

    // Scriban has its own words for what it expected; the place alone is taken over, and the first line of what it says.
    private static ExpressionFault Syntax(string text, LogMessage fault)
    {
        var start = Math.Clamp(fault.Span.Start.Offset, 0, text.Length);
        return new($"the expression cannot be read: {fault.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.')}", start, text.Length);
    }
}

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Rendering.Templating;
using Scriban.Runtime;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>A message of a rule: words, and expressions in double braces.</summary>
internal sealed class RuleText
{
    private const string Open = "{{";
    private const string Close = "}}";

    private readonly ImmutableArray<Part> parts;

    private readonly record struct Part(string Words, RuleExpression? Expression, int Start);

    private RuleText(ImmutableArray<Part> parts) => this.parts = parts;

    /// <summary>No words.</summary>
    public static RuleText Empty { get; } = new([]);

    /// <summary>Every path that it shows.</summary>
    public IEnumerable<ExpressionPath> Paths => parts.SelectMany(part => (part.Expression?.Paths ?? []).Select(path => path with { Start = part.Start + path.Start, End = part.Start + path.End }));

    /// <summary>Reads a message; its faults where it has some.</summary>
    public static (RuleText? Text, ImmutableArray<ExpressionFault> Faults) Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var at = 0;
        while (text.IndexOf(Open, at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var start = open + Open.Length;
            var close = text.IndexOf(Close, start, StringComparison.Ordinal);
            if (close < 0)
                return (null, [new($"`{{{{` has no `}}}}` behind it", open, text.Length)]);
            var (expression, faults) = RuleExpression.Parse(text[start..close]);
            if (expression is null)
                return (null, [.. faults.Select(fault => fault with { Start = start + fault.Start, End = start + fault.End })]);
            parts.Add(new(text[at..open], null, at));
            parts.Add(new("", expression, start));
            at = close + Close.Length;
        }

        parts.Add(new(text[at..], null, at));
        return (new(parts.ToImmutable()), []);
    }

    /// <summary>The message over these names.</summary>
    /// <exception cref="TemplateException">An expression cannot be computed, or is no text, number or truth value.</exception>
    public Phrase Over(IScriptObject names)
    {
        var phrase = new Phrase(1, parts.Length);
        foreach (var (words, expression, _) in parts)
        {
            if (expression is null)
                phrase.AppendLiteral(words);
            else
                phrase.AppendFormatted(Shown(expression, names));
        }

        return phrase;
    }

    private static string Shown(RuleExpression expression, IScriptObject names)
    {
        try
        {
            return TemplateFunctions.Plain(expression.Evaluate(names));
        }
        catch (ArgumentException problem)
        {
            throw new TemplateException($"`{expression.Text.Trim()}` is no text, number or truth value", problem);
        }
    }
}

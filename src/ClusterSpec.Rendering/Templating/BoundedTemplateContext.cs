using System.Collections;
using System.Runtime.CompilerServices;
using Scriban;
using Scriban.Syntax;

namespace ClusterSpec.Rendering.Templating;

/// <summary>Runs a user's template within bounds of time and memory that do not hang on the machine. Scriban bounds loops and the depth of calls;
/// calls that branch, and texts that grow by being joined, need the bounds set here.</summary>
internal sealed class BoundedTemplateContext : TemplateContext
{
    // A file of 20,000 hosts takes about 400,000 steps and some megabytes.
    private const int MostSteps = 10_000_000;
    private const int MostLoops = 1_000_000;
    private const int MostText = 16 * 1024 * 1024;
    private const int MostTextInAll = 16 * MostText;
    private const int MostDepth = 20;

    private int steps;
    private long text;

    public BoundedTemplateContext()
        : base(TemplateFunctions.Build())
    {
        LoopLimit = MostLoops;
        LimitToString = MostText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = MostText;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RecursiveLimit = MostDepth;
        ObjectRecursionLimit = MostDepth;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++steps > MostSteps)
            throw new ScriptRuntimeException(scriptNode?.Span ?? default, $"the template takes more than {MostSteps} steps");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ScriptRuntimeException(scriptNode?.Span ?? default, "the template is nested too deep");
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        text += value switch
        {
            string shown => shown.Length,
            ICollection list => list.Count,
            _ => 0,
        };
        return text > MostTextInAll ? throw new ScriptRuntimeException(scriptNode?.Span ?? default, $"the template makes more than {MostTextInAll} characters of text") : value;
    }
}

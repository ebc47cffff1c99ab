using System.Collections;
using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ClusterSpec.Rendering.Templating;

/// <summary>The functions that templates have: how a value is written in a format, and nothing else. No clock, no files, no environment.</summary>
internal static class TemplateFunctions
{
    /// <summary>Builds the functions anew, so that no template can change another's.</summary>
    public static ScriptObject Build() => new()
    {
        ["yaml"] = new TextFunction(value => YamlText.Of(value)),
        ["ansible"] = new TextFunction(value => AnsibleText.Of(value)),
        ["json"] = new TextFunction(value => JsonText.Of(value)),
        ["join"] = new JoinFunction(),
    };

    internal static string Plain(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"a {value.GetType().Name} cannot be printed"),
    };

    private abstract class Function : IScriptCustomFunction
    {
        public int RequiredParameterCount => ParameterCount;

        public abstract int ParameterCount { get; }

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(string);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), $"value{index}");

        public abstract object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }

    private sealed class TextFunction(Func<object?, string> print) : Function
    {
        public override int ParameterCount => 1;

        public override object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            print(arguments[0]);
    }

    private sealed class JoinFunction : Function
    {
        public override int ParameterCount => 2;

        public override object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            arguments[0] is IEnumerable items and not string
                ? string.Join(Plain(arguments[1]), items.Cast<object?>().Select(Plain))
                : throw new ArgumentException("join wants a list");
    }
}

using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ClusterSpec.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClusterSpec.Tests.Languages;

/// <summary>A place of our sources that makes a <see cref="Phrase"/>.</summary>
/// <param name="Place">File below src/ and line.</param>
/// <param name="Template">What its translation is kept under; null where it is known at run time only.</param>
/// <param name="Loose">Words that stand in a hole as a plain string, which no translation reaches.</param>
internal sealed record PhraseSite(string Place, string? Template, ImmutableArray<string> Loose);

/// <summary>Finds every phrase of a project by compiling its sources, so that none is overlooked.</summary>
internal static partial class PhraseSource
{
    private static readonly string Configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>The phrases of a project under src/.</summary>
    /// <param name="project">Its folder.</param>
    /// <param name="assembly">Its own assembly, which the compilation must not see.</param>
    public static ImmutableArray<PhraseSite> Of(string project, string assembly)
    {
        var folder = Repository.Path("src", project);
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
        var generated = Path.Combine(folder, "obj", Configuration, "net10.0");
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Concat(Directory.EnumerateFiles(generated, "*.g.cs", SearchOption.AllDirectories).Where(file => file.Contains("generated", StringComparison.Ordinal) || file.EndsWith("GlobalUsings.g.cs", StringComparison.Ordinal)))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)).ToList();
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator);
        var references = trusted.Where(file => Path.GetFileNameWithoutExtension(file) != assembly).Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create("ClusterSpec.Tests", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. trees.SelectMany(tree => Sites(tree, compilation.GetSemanticModel(tree)))];
    }

    private static IEnumerable<PhraseSite> Sites(SyntaxTree tree, SemanticModel model) =>
        tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().SelectMany(expression => Site(expression, model)).Select(found =>
        {
            var line = found.At.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            return new PhraseSite($"{Path.GetRelativePath(Repository.Path("src"), tree.FilePath)}:{line}", found.Template, found.Loose);
        });

    private static IEnumerable<(ExpressionSyntax At, string? Template, ImmutableArray<string> Loose)> Site(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is InvocationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: var noun }] } call && model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Of" or "Count", ContainingType.Name: nameof(CountWords) or "Words" } && model.GetConstantValue(noun) is { HasValue: true, Value: string word })
        {
            yield return (expression, $"{{0}} {word}", []);
            yield return (expression, $"{{0}} {word}s", []);
        }

        var (type, converted) = (model.GetTypeInfo(expression).Type, model.GetTypeInfo(expression).ConvertedType);
        if (expression.Parent is CastExpressionSyntax cast)
            converted = model.GetTypeInfo(cast).Type;
        if (expression is ParenthesizedExpressionSyntax || converted?.Name != nameof(Phrase) || type?.SpecialType != SpecialType.System_String)
            yield break;
        if (expression is InterpolatedStringExpressionSyntax text)
            yield return (expression, Template(text), [.. text.Contents.OfType<InterpolationSyntax>().SelectMany(hole => Loose(hole.Expression, model))]);
        else if (model.GetConstantValue(expression) is { HasValue: true, Value: string constant })
            yield return (expression, Phrase.FromString(constant).Template, []);
        else
            yield return (expression, null, []);
    }

    private static string Template(InterpolatedStringExpressionSyntax text)
    {
        var (template, holes) = (new StringBuilder(), 0);
        foreach (var content in text.Contents)
            template.Append(content is InterpolatedStringTextSyntax words ? Phrase.FromString(Written(words)).Template : $"{{{holes++}}}");
        return template.ToString();
    }

    // The parser keeps braces doubled in the words of an interpolated string.
    private static string Written(InterpolatedStringTextSyntax words) =>
        words.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    // What a hole comes to, where that is a plain string of ours.
    private static IEnumerable<string> Loose(ExpressionSyntax hole, SemanticModel model) => hole switch
    {
        _ when model.GetTypeInfo(hole).Type?.SpecialType != SpecialType.System_String => [],
        ParenthesizedExpressionSyntax inner => Loose(inner.Expression, model),
        ConditionalExpressionSyntax choice => [.. Loose(choice.WhenTrue, model), .. Loose(choice.WhenFalse, model)],
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Loose(arm.Expression, model)),
        BinaryExpressionSyntax sum => [.. Loose(sum.Left, model), .. Loose(sum.Right, model)],
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolatedStringTextSyntax>().Select(words => words.TextToken.ValueText).Where(HasWords),
        LiteralExpressionSyntax literal => literal.Token.ValueText is var words && HasWords(words) ? [words] : [],
        _ => [],
    };

    private static bool HasWords(string text) => Word().IsMatch(Quote().Replace(text, ""));

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Quote();

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Word();
}

using System.Globalization;
using Scriban.Syntax;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>Walks an expression: notes the paths that it reads, and whatever a rule may not contain.</summary>
internal sealed class ExpressionReader(string text)
{
    private const int MostDepth = 64;

    private int depth;

    public List<ExpressionPath> Paths { get; } = [];

    public List<ExpressionFault> Faults { get; } = [];

    public void Read(ScriptNode? node)
    {
        if (node is null)
            return;
        if (++depth > MostDepth)
            Fault(node, $"the expression is nested more than {MostDepth} levels deep: make two rules of it");
        else
            Visit(node);
        depth--;
    }

    private void Visit(ScriptNode node)
    {
        switch (node)
        {
            case ScriptLiteral { Value: string words } literal:
                // Scriban compares a text with whatever by letters: both sides have to know their order.
                literal.Value = OrderedText.Or(words);
                break;
            case ScriptLiteral or ScriptToken:
                break;
            case ScriptVariableGlobal or ScriptMemberExpression or ScriptIndexerExpression:
                if (Path(node) is { } path)
                    Paths.Add(new(path, Start(node), End(node)));
                else
                    Fault(node, $"a path is made of keys and of numbers in brackets, for example `pools[0].machine.cpu`");
                break;
            case ScriptBinaryExpression binary when IsAllowed(binary.Operator):
                Read(binary.Left);
                Read(binary.Right);
                break;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not or ScriptUnaryOperator.Negate or ScriptUnaryOperator.Plus } unary:
                Read(unary.Right);
                break;
            case ScriptNestedExpression nested:
                Read(nested.Expression);
                break;
            case ScriptConditionalExpression choice:
                Read(choice.Condition);
                Read(choice.ThenValue);
                Read(choice.ElseValue);
                break;
            case ScriptFunctionCall or ScriptPipeCall:
                Fault(node, $"functions are off in a rule: compare values with ==, !=, <, <=, >, >=, &&, || and !");
                break;
            default:
                Fault(node, $"a rule takes paths, texts, numbers, comparisons, arithmetic and logic alone");
                break;
        }
    }

    private static bool IsAllowed(ScriptBinaryOperator sign) => sign is
        ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
        or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual or ScriptBinaryOperator.And or ScriptBinaryOperator.Or
        or ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract or ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Divide
        or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus or ScriptBinaryOperator.EmptyCoalescing;

    private static string? Path(ScriptNode? node) => node switch
    {
        ScriptVariableGlobal variable => variable.Name,
        ScriptMemberExpression { Target: { } target, Member: ScriptVariableGlobal member } when Path(target) is { } inner => $"{inner}.{member.Name}",
        ScriptIndexerExpression { Target: { } target, Index: ScriptLiteral { Value: int index and >= 0 } } when Path(target) is { } inner => string.Create(CultureInfo.InvariantCulture, $"{inner}[{index}]"),
        ScriptIndexerExpression { Target: { } target, Index: ScriptLiteral { Value: string key } } when Path(target) is { } inner => $"{inner}.{key}",
        _ => null,
    };

    private void Fault(ScriptNode node, Diagnostics.Phrase message) => Faults.Add(new(message, Start(node), End(node)));

    private int Start(ScriptNode node) => Math.Clamp(node.Span.Start.Offset, 0, text.Length);

    // Scriban's ends are inclusive.
    private int End(ScriptNode node) => Math.Clamp(node.Span.End.Offset + 1, Start(node), text.Length);
}

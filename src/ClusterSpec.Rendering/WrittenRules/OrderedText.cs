using ClusterSpec.Model.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Semver;

namespace ClusterSpec.Rendering.WrittenRules;

/// <summary>A text that has an order other than that of its letters: a version, a quantity, a duration. <c>1.9.0</c> comes before <c>1.17.5</c>, and
/// <c>8Gi</c> before <c>16Gi</c>.</summary>
internal sealed class OrderedText : IScriptCustomBinaryOperation, IFormattable
{
    private readonly string text;
    private readonly Func<string, IComparable?> read;

    private OrderedText(string text, Func<string, IComparable?> read) => (this.text, this.read) = (text, read);

    // Durations before quantities: 5m is five minutes, and no key takes thousandths.
    private static readonly Func<string, IComparable?>[] Orders =
    [
        text => SemVersion.TryParse(text, SemVersionStyles.Strict, out var version) ? new SortOrder(version) : null,
        text => Duration.TryParse(text, out var duration) ? duration.Value : null,
        text => Quantity.TryParse(text, out var quantity) ? quantity.Bytes : null,
    ];

    /// <summary>A text with its order; the text itself where it has none but that of its letters.</summary>
    public static object Or(string text) => Orders.FirstOrDefault(order => order(text) is not null) is { } read ? new OrderedText(text, read) : text;

    public bool TryEvaluate(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan, object? rightValue, out object? result)
    {
        var (left, right) = (Value(leftValue), Value(rightValue));
        result = op switch
        {
            ScriptBinaryOperator.CompareEqual => left is not null && right is not null ? left.CompareTo(right) == 0 : $"{leftValue}" == $"{rightValue}",
            ScriptBinaryOperator.CompareNotEqual => left is not null && right is not null ? left.CompareTo(right) != 0 : $"{leftValue}" != $"{rightValue}",
            ScriptBinaryOperator.CompareLess => Compared(left, right, rightValue, span) < 0,
            ScriptBinaryOperator.CompareLessOrEqual => Compared(left, right, rightValue, span) <= 0,
            ScriptBinaryOperator.CompareGreater => Compared(left, right, rightValue, span) > 0,
            ScriptBinaryOperator.CompareGreaterOrEqual => Compared(left, right, rightValue, span) >= 0,
            _ => null,
        };
        return result is not null;
    }

    public ValueTask<(bool, object?)> TryEvaluateAsync(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, SourceSpan leftSpan, object? leftValue, SourceSpan rightSpan, object? rightValue) =>
        ValueTask.FromResult((TryEvaluate(context, span, op, leftSpan, leftValue, rightSpan, rightValue, out var result), result));

    public override string ToString() => text;

    /// <summary>As it is written, in every culture.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => text;

    private int? Compared(IComparable? left, IComparable? right, object? rightValue, SourceSpan span)
    {
        if (left is null || right is null)
            throw new ScriptRuntimeException(span, $"`{text}` and `{rightValue ?? "nothing"}` cannot be put in order");
        return left.CompareTo(right);
    }

    private IComparable? Value(object? side) => side switch
    {
        OrderedText other => read(other.text),
        string other => read(other),
        long or int => read($"{side}"),
        _ => null,
    };

    // Semver's own order is not IComparable.
    private sealed record SortOrder(SemVersion Version) : IComparable
    {
        public int CompareTo(object? obj) => obj is SortOrder other ? Version.CompareSortOrderTo(other.Version) : throw new ArgumentException("not a version", nameof(obj));
    }
}

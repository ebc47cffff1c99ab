using ClusterSpec.Generator.Schema;

namespace ClusterSpec.Generator.Model;

/// <summary>A string out of a list: an enum.</summary>
internal sealed class EnumType : ModelType
{
    public required IReadOnlyList<string> Doc { get; init; }

    public required IReadOnlyList<EnumMember> Members { get; init; }

    public override string Expected =>
        Members.Count == 1 ? Texts : $"one of {Texts}";

    public override string ExpectedInside => Members.Count == 1 ? base.ExpectedInside : $"one of {{{Words.Literal(Texts)}}}";

    public override string CSharp => Name;

    public override bool IsValue => true;

    public override bool HasCheck => true;

    public override string ToView => "value.Text()";

    public override string Walk(string value, string fallback) => $"walk.Text({value}?.Text(), {fallback});";

    public override string ToText => "item.Text()";

    private string Texts => string.Join(", ", Members.Select(m => $"`{m.Text}`"));
}

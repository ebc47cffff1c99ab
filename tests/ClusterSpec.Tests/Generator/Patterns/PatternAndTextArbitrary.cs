using FsCheck;
using FsCheck.Fluent;

namespace ClusterSpec.Tests.Generator.Patterns;

/// <summary>Patterns of all that the compiler supports, and short texts of the units that they tell apart.</summary>
public static class PatternAndTextArbitrary
{
    private static readonly Gen<string> Unit = Gen.Elements(
        "a", "b", "0", "1", "-", "/", "é", @"\.", @"\-", @"\/", @"\\", @"\$", @"\n", @"\x61", @"\u00e9", @"\d", @"\D", @"\w", @"\W", @"\s", @"\S", ".");

    private static readonly Gen<string> ClassItem = Gen.Elements(
        "a", "b", "0", ".", "$", "a-b", "0-1", "A-z", @"\-", @"\]", @"\d", @"\W", @"\s", @"\x30-\u0041", "é-\u2028");

    private static readonly Gen<string> Class =
        from negation in Gen.Elements("", "^")
        from items in Few(ClassItem, 1, 3)
        from hyphen in Gen.Elements("", "", "-")
        select $"[{negation}{string.Concat(items)}{hyphen}]";

    private static readonly Gen<string> Quantifier = Gen.Elements("", "", "", "?", "*", "+", "{2}", "{1,}", "{0,2}", "{1,3}");

    private static readonly Gen<string> Text =
        from units in Few(Gen.Elements("aaabbb001-/. \\$A_\n\r\u00e9\u2028\uD83D\uFFFF".ToCharArray()), 0, 8)
        select string.Concat(units);

    public static Arbitrary<PatternAndText> Pairs() => (
        from pattern in Alternation(2, 0)
        from text in Text
        select new PatternAndText(pattern, text)).ToArbitrary();

    private static Gen<List<T>> Few<T>(Gen<T> item, int min, int max) =>
        from count in Gen.Choose(min, max)
        from items in item.ListOf(count)
        select items.ToList();

    private static Gen<string> Alternation(int depth, int fewestItems) =>
        from choices in Few(Sequence(depth, fewestItems), 1, 2)
        select string.Join('|', choices);

    private static Gen<string> Sequence(int depth, int fewestItems) =>
        from start in Gen.Elements("", "", "^")
        from items in Few(Quantified(depth), fewestItems, 3)
        from end in Gen.Elements("", "", "$")
        select start + string.Concat(items) + end;

    private static Gen<string> Quantified(int depth) =>
        from atom in depth == 0 ? Gen.OneOf(Unit, Class) : Gen.OneOf(Unit, Unit, Class, Group(depth - 1))
        from quantifier in Quantifier
        select atom + quantifier;

    // No empty choice and no {0} here: .NET 10 takes (?:a+|){2} to need an a (https://github.com/dotnet/runtime/issues/132964).
    private static Gen<string> Group(int depth) =>
        from opening in Gen.Elements("(", "(?:")
        from content in Alternation(depth, 1)
        select $"{opening}{content})";
}

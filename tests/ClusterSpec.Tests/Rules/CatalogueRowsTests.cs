using ClusterSpec.Model;

namespace ClusterSpec.Tests.Rules;

/// <summary>The table <c>tests/fixtures/catalogue/rows.tsv</c> says which rule, fault of shape or invariant holds each row of the catalogue of faults
/// that the project set out with.</summary>
public sealed class CatalogueRowsTests
{
    private const int LastRow = 142;

    private static readonly int[] Promised =
    [
        .. Enumerable.Range(1, 9), .. Enumerable.Range(11, 8), .. Enumerable.Range(33, 8), 42, 43, .. Enumerable.Range(45, 10), .. Enumerable.Range(56, 6), 64, 65,
        .. Enumerable.Range(75, 18), 101, 106, 109, 111, 114, 117, 120, 124,
    ];

    private static readonly (int Number, string Kind, string[] Names)[] Rows =
    [
        .. File.ReadLines(Repository.Path("tests", "fixtures", "catalogue", "rows.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .Select(cells => (int.Parse(cells[0], null), cells[1], cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    [Fact]
    public void Every_row_stands_there_once() =>
        Assert.Equal(Enumerable.Range(1, LastRow), Rows.Select(row => row.Number));

    [Fact]
    public void Every_name_is_one_of_a_rule_a_fault_of_shape_or_a_test()
    {
        var shapes = ShapeFaults.All.Select(fault => fault.Name).ToHashSet();
        var rules = Catalogue.All.Select(rule => rule.Name).Except(shapes).ToHashSet();
        var tests = GetType().Assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        Assert.All(Rows, row => Assert.True(row.Kind switch
        {
            "rule" => row.Names.Length > 0 && row.Names.All(rules.Contains),
            "shape" => row.Names.Length > 0 && row.Names.All(shapes.Contains),
            "invariant" => row.Names.Length > 0 && row.Names.All(tests.Contains),
            "open" => row.Names.Length == 0,
            _ => false,
        }, $"row {row.Number}"));
    }

    [Fact]
    public void Every_promised_row_is_held() =>
        Assert.Empty(Promised.Except(Rows.Where(row => row.Kind != "open").Select(row => row.Number)));
}

using System.Text.RegularExpressions;
using ClusterSpec.Tests.Documents;
using ClusterSpec.Tests.Rendering;

namespace ClusterSpec.Tests.Docs;

/// <summary>The table of what is rendered, in <c>templates/README.md</c>: its keys, files and judges are there.</summary>
public sealed partial class PlanTableTests
{
    private static readonly string Tests = Repository.Path("tests", "ClusterSpec.AcceptanceTests", "Rendered");

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (Match row in Row().Matches(File.ReadAllText(Repository.Path("templates", "README.md"))))
                rows.Add(row.Groups["key"].Value, row.Groups["file"].Value, row.Groups["cluster"].Value is { Length: > 0 } cluster ? cluster : "outline", row.Groups["judge"].Value);
            return rows;
        }
    }

    [Fact]
    public void Every_line_of_the_table_is_read() => Assert.True(Rows.Count > 30);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_line_names_a_key_a_file_and_its_judges(string key, string file, string cluster, string judge)
    {
        Assert.Contains(SchemaKeys.All, known => known.Path == key || known.Path.StartsWith(key + ".", StringComparison.Ordinal));
        Assert.Contains(file, SampleClusters.Render(SampleClusters.Lint(cluster)).Keys);
        var classes = JudgeName().Matches(judge).Select(name => name.Value).ToList();
        Assert.NotEmpty(classes);
        Assert.All(classes, name => Assert.True(File.Exists(Path.Combine(Tests, name + ".cs")), name));
    }

    [GeneratedRegex(@"^\| [^|]+ \| `(?<key>[^`]+)` \| `(?<file>[^`]+)`(?: \((?<cluster>[^)]+)\))? \| (?<judge>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b[A-Z]\w+Tests\b")]
    private static partial Regex JudgeName();
}

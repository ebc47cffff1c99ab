using System.Text.RegularExpressions;
using ClusterSpec.Tests.Documents;

namespace ClusterSpec.Tests.Architecture;

/// <summary>Paths come from <c>ClusterPath</c>, which is made from the schema: a key that is renamed there breaks the build of every rule and
/// planner that uses it, and no text goes on naming it.</summary>
public sealed partial class PathLiteralTests
{
    private static readonly HashSet<string> Keys = [.. SchemaKeys.All.Select(key => Plain(key.Path))];
    private static readonly HashSet<string> Sections = [.. Keys.Where(key => !key.Contains('.', StringComparison.Ordinal))];

    public static TheoryData<string> Readers => [.. Sources.All.Select(source => source.Path).Where(path => path.Split('/') is ["ClusterSpec", "Rules" or "Effective", ..] or ["ClusterSpec.Rendering", ..])];

    [Theory]
    [MemberData(nameof(Readers))]
    public void No_text_is_a_path(string path) =>
        Assert.DoesNotContain(Sources.Literals(Sources.All.Single(source => source.Path == path)), literal => literal.Contains('.', StringComparison.Ordinal) && Keys.Contains(Plain(literal)));

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_path_in_a_sentence_is_a_key_of_the_schema(string path)
    {
        var named = Sources.Literals(Sources.All.Single(source => source.Path == path))
            .SelectMany(literal => Named().Matches(literal)).Select(match => Plain(match.Value)).Where(name => Sections.Contains(name.Split('.')[0]) && !name.EndsWith(".io", StringComparison.Ordinal));

        Assert.Empty(named.Except(Keys));
    }

    private static string Plain(string path) => Index().Replace(path, "");

    [GeneratedRegex(@"\[\d*\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"(?<![\w./:@-])[a-z]\w*(?:\[\d*\])?(?:\.[a-z]\w*(?:\[\d*\])?)+(?![\w/(@-]|:\S)")]
    private static partial Regex Named();
}

using ClusterSpec.Diagnostics;
using ClusterSpec.Loading;
using ClusterSpec.Model;

namespace ClusterSpec.Tests.Rules;

/// <summary>The inputs of a rule are all that its verdict hangs on: where a value is broken, a rule is silent or says what it said of the sound file.</summary>
public sealed class RuleInputsTests
{
    /// <summary>Files that are looked at in a run; a stride takes them evenly from all that there are.</summary>
    private const int MostFiles = 2000;

    private static readonly HashSet<string> FaultsOfShape = [.. YamlFaults.All.Concat(ShapeFaults.All).Select(fault => fault.Name)];

    [Fact]
    public void Breaking_a_value_never_makes_a_rule_speak()
    {
        var broken = Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "rules"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(BrokenFiles).ToList();
        var stride = Math.Max(1, (broken.Count + MostFiles - 1) / MostFiles);
        var found = broken.Where((_, index) => index % stride == 0).SelectMany(New).ToList();

        Assert.True(found.Count == 0, string.Join("\n", found.Take(30)));
    }

    /// <summary>Each scalar of a file, once as a list and once as a text that nothing takes.</summary>
    private static IEnumerable<BrokenFile> BrokenFiles(string file)
    {
        var text = File.ReadAllText(file);
        var root = YamlTreeReader.Read(text, file).Root;
        return root is null ? [] : Scalars(root).Distinct().SelectMany(span => ((string[])["[[1]]", "\"!, broken\""])
            .Select(replacement => new BrokenFile(Path.GetRelativePath(Repository.Fixtures, file), text, string.Concat(text.AsSpan(0, span.Start), replacement, text.AsSpan(span.End)), span.Line, replacement)));
    }

    private static IEnumerable<SourceSpan> Scalars(YamlNode node) => node.Kind switch
    {
        YamlKind.Mapping => node.Entries.SelectMany(entry => Scalars(entry.Value)),
        YamlKind.Sequence => node.Items.SelectMany(Scalars),
        _ => node.Span.End > node.Span.Start ? [node.Span] : [],
    };

    private static IEnumerable<string> New(BrokenFile file)
    {
        var before = Findings(file.Sound).ToHashSet();
        var after = ClusterLinter.Lint(file.Broken, "broken.yaml").Diagnostics;

        // A text that may be anything is not broken by another.
        return after.Any(found => FaultsOfShape.Contains(found.Rule))
            ? after.Where(found => !FaultsOfShape.Contains(found.Rule) && !before.Contains((found.Rule, found.Path)))
                .Select(found => $"{file.Name}:{file.Line} as {file.Replacement}: {found.Rule} at {found.Path}: {found.Message}")
            : [];
    }

    private static IEnumerable<(string Rule, string Path)> Findings(string text) =>
        ClusterLinter.Lint(text, "sound.yaml").Diagnostics.Select(found => (found.Rule, found.Path));

    private sealed record BrokenFile(string Name, string Sound, string Broken, int Line, string Replacement);
}

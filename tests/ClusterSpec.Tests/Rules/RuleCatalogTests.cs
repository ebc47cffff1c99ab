using System.Text.RegularExpressions;
using ClusterSpec.Rules;

namespace ClusterSpec.Tests.Rules;

public sealed partial class RuleCatalogTests
{
    [Fact]
    public void Every_rule_class_is_in_the_catalogue_once()
    {
        var classes = typeof(ClusterRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ClusterRule)) && !type.IsAbstract).Select(type => type.Name);
        Assert.Equal(classes.Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_are_unique()
    {
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(rule => rule.Description.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Class_file_and_section_are_the_same_words_as_the_name()
    {
        foreach (var rule in RuleCatalog.All)
        {
            Assert.Equal(rule.GetType().Name, Pascal(rule.Description.Name) + "Rule");
            Assert.Equal(rule.GetType().Namespace, "ClusterSpec.Rules." + rule.Description.Section);
            Assert.True(File.Exists(Path.Combine(Repository.Root, "src", "ClusterSpec", "Rules", rule.Description.Section, rule.GetType().Name + ".cs")), rule.Description.Name);
        }
    }

    [Fact]
    public void A_name_says_the_fault_and_not_what_to_do()
    {
        foreach (var rule in RuleCatalog.All)
        {
            Assert.Matches(KebabCase(), rule.Description.Name);
            Assert.DoesNotContain(rule.Description.Name.Split('-')[0], new[] { "avoid", "use", "check", "no", "should", "must", "require" });
        }
    }

    [Fact]
    public void Every_rule_is_documented_and_names_its_source()
    {
        foreach (var description in RuleCatalog.All.Select(rule => rule.Description))
        {
            Assert.True(description.What.EndsWith('.') && description.Why.EndsWith('.') && description.Fix.EndsWith('.'), description.Name);
            Assert.False(description.Title.EndsWith('.'), description.Name);
            Assert.True(description.Sources.Length > 0, description.Name);
            Assert.All(description.Sources, source => Assert.StartsWith("https://", source.Url, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_rule_says_what_it_reads()
    {
        Assert.All(RuleCatalog.All, rule => Assert.NotEmpty(rule.Inputs));
    }

    [Fact]
    public void Every_rule_has_a_fixture_that_fails_and_one_that_passes()
    {
        foreach (var name in RuleCatalog.All.Select(rule => rule.Description.Name))
        {
            var folder = Path.Combine(Repository.Fixtures, "rules", name);
            Assert.True(Directory.Exists(folder), name);
            Assert.True(Directory.EnumerateFiles(folder, "bad*.yaml").Any(), name);
            Assert.True(Directory.EnumerateFiles(folder, "good*.yaml").Any(), name);
        }
    }

    [GeneratedRegex("^[a-z]+[0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    private static string Pascal(string name) => string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}

using ClusterSpec.Diagnostics;
using ClusterSpec.Linting;
using ClusterSpec.Model;

namespace ClusterSpec.Configuration;

/// <summary>Severities that have no effect.</summary>
internal static class SeverityFaults
{
    // A slip is looked for among all rules; of thousands nobody reads the rest.
    private const int MostNamesCompared = 100;

    public static IEnumerable<ShapeFinding> Of(LintConfiguration configuration, RuleBook rules)
    {
        var compared = 0;
        var all = (configuration.Overrides ?? []).Select((change, index) => ($"overrides[{index}]", change?.Severities)).Prepend(("", configuration.Severities));
        foreach (var (path, severities) in all)
        {
            foreach (var (name, level) in severities ?? new Dictionary<string, LintLevel>())
            {
                var at = PathText.Join(PathText.Join(path, "severities"), name);
                if (rules.Find(name) is not { } rule)
                    yield return new(new Finding(ConfigurationFaults.UnknownRule, Severity.Warning, at, Unknown(name, compared++ < MostNamesCompared ? rules : null)), null);
                else if (level != LintLevel.Error && !rule.IsIgnorable)
                    yield return new(new Finding(ConfigurationFaults.NotAllowed, Severity.Warning, at, $"{name} cannot be made milder: mend what it reports"), null);
            }
        }
    }

    private static Phrase Unknown(string name, RuleBook? rules) =>
        rules?.Nearest(name) is { } near ? (Phrase)$"there is no rule {ShownText.Quote(name)}: did you mean {near}?" : $"there is no rule {ShownText.Quote(name)}: `clusterspec rules` lists them";
}

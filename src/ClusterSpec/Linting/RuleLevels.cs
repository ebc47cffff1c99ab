using ClusterSpec.Diagnostics;

namespace ClusterSpec.Linting;

/// <summary>Makes of findings what the profile and the configured severities want of them.</summary>
/// <param name="options">What is wanted.</param>
/// <param name="rules">Who speaks.</param>
internal sealed class RuleLevels(LintOptions options, RuleBook rules)
{
    /// <summary>The finding as it counts; null when it is not to be reported.</summary>
    public Diagnostic? Of(Diagnostic finding)
    {
        if (rules.Find(finding.Rule) is not { } rule)
            return finding;
        if (options.Severities.TryGetValue(rule.Name, out var level) && (level == RuleLevel.Error || rule.LetsIgnore(finding.Severity)))
            return level == RuleLevel.Off ? null : finding with { Severity = Severity(level) };
        return rule.Profile <= options.Profile && (options.Profile > RuleProfile.Minimal || finding.Severity == Diagnostics.Severity.Error) ? finding : null;
    }

    private static Severity Severity(RuleLevel level) => level switch
    {
        RuleLevel.Error => Diagnostics.Severity.Error,
        RuleLevel.Warning => Diagnostics.Severity.Warning,
        _ => Diagnostics.Severity.Info,
    };
}

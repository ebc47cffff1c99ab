using ClusterSpec.Diagnostics;
using FluentValidation.Results;

namespace ClusterSpec.Rules;

/// <summary>Carries a finding through FluentValidation and back.</summary>
internal static class FindingFailure
{
    public static ValidationFailure Of(Finding finding) => new(finding.Path, finding.Message.ToString())
    {
        ErrorCode = finding.Rule,
        Severity = finding.Severity switch
        {
            Severity.Error => FluentValidation.Severity.Error,
            Severity.Warning => FluentValidation.Severity.Warning,
            _ => FluentValidation.Severity.Info,
        },
        CustomState = finding,
    };
}

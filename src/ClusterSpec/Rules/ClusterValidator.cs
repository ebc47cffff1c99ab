using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using ClusterSpec.Model;
using FluentValidation;
using FluentValidation.Results;

namespace ClusterSpec.Rules;

/// <summary>Every rule of ClusterSpec over a cluster, read from a file or built in C#. Failures carry the path as <c>PropertyName</c>, the rule
/// as <c>ErrorCode</c> and the whole <see cref="Finding"/> as <c>CustomState</c>. A class derived from it may add checks with <c>RuleFor</c>.</summary>
public class ClusterValidator : AbstractValidator<Cluster>
{
    /// <inheritdoc/>
    public override ValidationResult Validate(ValidationContext<Cluster> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return With(base.Validate(context), context.InstanceToValidate);
    }

    /// <inheritdoc/>
    public override async Task<ValidationResult> ValidateAsync(ValidationContext<Cluster> context, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return With(await base.ValidateAsync(context, cancellation).ConfigureAwait(false), context.InstanceToValidate);
    }

    private static ValidationResult With(ValidationResult own, Cluster cluster)
    {
        var shape = new ShapeReport(ImmutableHashSet<string>.Empty);
        ClusterShape.Check(cluster, shape);

        // Null in a list is a slip of the caller's, which its finding names: rules look at what a file could say.
        var rules = shape.HasGaps ? [] : RuleRunner.Run(EffectiveResolver.Resolve(cluster), FailedInputs.Of(shape.FailedPaths));
        own.Errors.AddRange(shape.Findings.Select(fault => fault.Finding).Concat(rules).Select(FindingFailure.Of));
        return own;
    }
}

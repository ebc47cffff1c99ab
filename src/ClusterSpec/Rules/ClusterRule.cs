using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Effective;
using FluentValidation;
using FluentValidation.Results;
using Severity = ClusterSpec.Diagnostics.Severity;

namespace ClusterSpec.Rules;

/// <summary>One fault that a cluster can have. A rule checks straight on instead of building <c>RuleFor</c> chains, which would cost more
/// at the start of the program than everything else together.</summary>
public abstract class ClusterRule : AbstractValidator<EffectiveCluster>
{
    /// <summary>What is known of the rule without running it.</summary>
    public abstract RuleDescription Description { get; }

    /// <summary>Paths of the file that the rule's verdict hangs on, lists as <c>[]</c>: where one of them could not be read, the rule is
    /// skipped rather than run on a default that nobody chose.</summary>
    public abstract ImmutableArray<string> Inputs { get; }

    /// <summary>Every place where the cluster has the fault.</summary>
    /// <param name="cluster">The cluster after defaults.</param>
    public abstract IEnumerable<Finding> Check(EffectiveCluster cluster);

    /// <inheritdoc/>
    public override ValidationResult Validate(ValidationContext<EffectiveCluster> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ValidationResult(Check(context.InstanceToValidate).Select(FindingFailure.Of));
    }

    /// <inheritdoc/>
    public override Task<ValidationResult> ValidateAsync(ValidationContext<EffectiveCluster> context, CancellationToken cancellation = default) =>
        Task.FromResult(Validate(context));

    /// <summary>A finding of this rule that stops rendering.</summary>
    /// <param name="path">Where.</param>
    /// <param name="message">One sentence: value found, limit broken, way out.</param>
    protected Finding Error(string path, Phrase message) => new(Description.Name, Severity.Error, path, message);

    /// <summary>A finding of this rule that lets rendering go on.</summary>
    /// <inheritdoc cref="Error"/>
    protected Finding Warning(string path, Phrase message) => new(Description.Name, Severity.Warning, path, message);

    /// <summary>A finding of this rule that is good to know.</summary>
    /// <inheritdoc cref="Error"/>
    protected Finding Info(string path, Phrase message) => new(Description.Name, Severity.Info, path, message);
}

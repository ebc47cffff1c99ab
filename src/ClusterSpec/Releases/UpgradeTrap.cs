namespace ClusterSpec.Releases;

/// <summary>Something that breaks a cluster which is upgraded to a minor of Kubernetes unprepared.</summary>
/// <param name="Change">The change, with the minor and the source.</param>
/// <param name="Advice">What to do before the upgrade, one line of Markdown.</param>
/// <param name="Concern">Which clusters it concerns.</param>
public sealed record UpgradeTrap(Milestone Change, string Advice, UpgradeConcern Concern = UpgradeConcern.Every);

using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Rules.Addressing.Ranges;

/// <summary>A range that has addresses of others.</summary>
/// <param name="Moving">The range that has to give way.</param>
/// <param name="Others">What it overlaps, at least one.</param>
internal sealed record Overlap(PlanRange Moving, ImmutableArray<PlanRange> Others)
{
    // A file with hundreds of ranges is not read place by place.
    private const int MostPlaces = 3;

    private PlanRange Other => Others[0];

    /// <summary>Where the finding stands: what is not in the file cannot be pointed at.</summary>
    public string Path => Shown.Path;

    /// <summary>Both ranges and how they lie: <c>services 10.96.0.0/12 lie inside pods 10.0.0.0/8</c>.</summary>
    public Phrase Message
    {
        get
        {
            var more = Others.Length == 1 ? null : (Phrase)$" and {Others.Length - 1} more";
            if (Moving.Range == Other.Range)
            {
                return !Moving.Noun.Equals(Other.Noun) ? (Phrase)$"{Moving.Noun} and {Other.Noun} are both {Moving.Range}{more}"
                    : Moving.IsPlural ? (Phrase)$"{Moving.Subject} are given twice{more}"
                    : $"{Moving.Subject} is given twice{more}";
            }

            return (Other.Range.Contains(Moving.Range), Moving.Range.Contains(Other.Range), Moving.IsPlural) switch
            {
                (true, _, true) => (Phrase)$"{Moving.Subject} lie inside {Other.Subject}{more}",
                (true, _, false) => $"{Moving.Subject} lies inside {Other.Subject}{more}",
                (_, true, true) => $"{Moving.Subject} contain {Other.Subject}{more}",
                (_, true, false) => $"{Moving.Subject} contains {Other.Subject}{more}",
                (_, _, true) => $"{Moving.Subject} overlap {Other.Subject}{more}",
                _ => $"{Moving.Subject} overlaps {Other.Subject}{more}",
            };
        }
    }

    /// <summary>How many addresses are in both: <c>1,048,576 addresses, all of them also pod addresses</c>.</summary>
    public Phrase Label
    {
        get
        {
            var (here, there) = Shown == Moving ? (Moving, Other) : (Other, Moving);
            var shared = Shown == Moving ? Shared : here.Range.Intersect(there.Range)?.Count ?? 0;
            if (here.Range.Count == UInt128.One)
                return here.Kind == there.Kind ? (Phrase)$"1 address, also in {there.Range}" : $"1 address, also {there.OneAddress}";
            var count = AddressCount.Of(here.Range.Count);
            return (shared == here.Range.Count, here.Kind == there.Kind) switch
            {
                (true, true) => (Phrase)$"{count}, all of them also in {there.Range}",
                (true, false) => $"{count}, all of them also {there.Addresses}",
                (false, true) => $"{count}, {AddressCount.Number(shared)} of them also in {there.Range}",
                _ => $"{count}, {AddressCount.Number(shared)} of them also {there.Addresses}",
            };
        }
    }

    /// <summary>The other places.</summary>
    public ImmutableArray<RelatedPath> Related => Shown == Moving
        ? [.. Others.Take(MostPlaces).Select(other => other.Related)]
        : [Moving.Related, .. Others.Skip(1).Take(MostPlaces - 1).Select(other => other.Related)];

    /// <summary>The ranges to keep off, in words.</summary>
    public Phrase OthersText => Others.Length <= MostPlaces
        ? NameList.Of(Others.Select(other => other.Range.ToString()))
        : $"{Other.Range} and {Others.Length - 1} more";

    /// <summary>A finding at <see cref="Path"/> with label, help and other places.</summary>
    /// <param name="finding">The finding with its message.</param>
    /// <param name="help">What to do.</param>
    public Finding Describe(Finding finding, Phrase help) => finding with { Label = Label, Help = help, Related = Related };

    private PlanRange Shown => Moving.IsGiven || !Other.IsGiven ? Moving : Other;

    private UInt128 Shared
    {
        get
        {
            UInt128 sum = 0;
            foreach (var part in Others.Select(other => Moving.Range.Intersect(other.Range)).OfType<IpRange>())
                sum = sum > Moving.Range.Count - part.Count ? Moving.Range.Count : sum + part.Count;
            return sum;
        }
    }
}

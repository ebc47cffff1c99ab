using ClusterSpec.Diagnostics;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Model;

/// <summary>
/// Takes the faults of the shape check, which walks records: it serves files and clusters built in C# alike.
/// A place that failed while it was read has its finding already and is skipped.
/// </summary>
/// <param name="failedPaths">Paths whose values did not bind; empty for a cluster built in C#.</param>
internal sealed class ShapeReport(IReadOnlySet<string> failedPaths)
{
    private readonly PathTrail trail = new();
    private readonly List<ShapeFinding> findings = [];
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);

    /// <summary>In the order of the walk.</summary>
    public IReadOnlyList<ShapeFinding> Findings => findings;

    /// <summary>Paths that break a limit, and those of missing keys.</summary>
    public IReadOnlySet<string> FailedPaths => broken;

    /// <summary>Whether something holds null where there has to be a value: only a cluster built in C# can.</summary>
    public bool HasGaps { get; private set; }

    public void Enter(PathSegment segment) => trail.Enter(segment);

    public void Leave() => trail.Leave();

    public void Missing(string key, string? example)
    {
        if (failedPaths.Contains(trail.At(key)) || failedPaths.Contains(trail.Here()))
            return;
        broken.Add(trail.At(key));
        Report(ShapeFault.MissingKey, trail.Here(), $"missing {ShownText.Quote(key)}{Examples.Beside(example)}", help: Examples.Help(example is null ? null : $"{key}: {example}"));
    }

    public void CheckRange(long value, long? minimum, long? maximum, PathSegment at)
    {
        if (value < minimum || value > maximum)
            Add(ShapeFault.OutOfRange, trail.At(at), $"{value} is out of range: expected {LimitWords.Of(minimum, maximum)}");
    }

    /// <summary>Limits are in characters of Unicode, as JSON Schema counts.</summary>
    public void CheckLength(string value, int? minimum, int? maximum, PathSegment at)
    {
        int length = value.EnumerateRunes().Count();
        if (length < minimum || length > maximum)
        {
            Phrase found = length == 0 ? (Phrase)"the text is empty" : $"{ShownText.Quote(value)} has the length {length}";
            Add(ShapeFault.WrongLength, trail.At(at), $"{found}: expected {LimitWords.Of(minimum, maximum)} characters");
        }
    }

    /// <summary>A value that is no reference to a secret may be the secret, and is not repeated.</summary>
    public void Malformed(string value, Phrase words, string example, Func<string, bool> fits, PathSegment at)
    {
        if (words.ToString() == SecretReference.Words)
        {
            Add(ShapeFault.SecretInlined, trail.At(at), SecretReference.Inlined);
            return;
        }

        Add(ShapeFault.MalformedValue, trail.At(at), $"{ShownText.Quote(value)} is not {words}{Examples.Beside(example)}", help: Examples.Help(example), fix: MendedText.Fix(trail.At(at), value, fits));
    }

    public void CheckCount(int count, int minimum, int? maximum, PathSegment at)
    {
        if (count < minimum || count > maximum)
            Add(count < minimum ? ShapeFault.TooFewItems : ShapeFault.TooManyItems, trail.At(at), $"the list has {CountWords.Of(count, "item")}: expected {LimitWords.Of(minimum > 0 ? minimum : null, maximum)}");
    }

    /// <summary>Holds the items of the list that was entered against each other.</summary>
    public void CheckUnique<T>(IReadOnlyList<T> items, Func<T, string> text)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is not { } item || seen.TryAdd(text(item), i))
                continue;
            RelatedPath first = new(trail.At(seen[text(item)]), "given here first");
            Add(ShapeFault.DuplicateItem, trail.At(i), $"{ShownText.Quote(text(item))} is given twice in this list", first, fix: FindingFix.Remove(trail.At(i), $"{ShownText.Quote(text(item))}"));
        }
    }

    public void UnknownValue(string value, Phrase expected, PathSegment at) =>
        Add(ShapeFault.UnknownValue, trail.At(at), $"unknown value {ShownText.Quote(value)}, expected {expected}");

    public void NothingGiven(Phrase expected, PathSegment at)
    {
        HasGaps = true;
        Add(ShapeFault.WrongType, trail.At(at), $"nothing is given; expected {expected}");
    }

    /// <summary>A union has one alternative; a cluster built in C# may have none or several.</summary>
    public void CheckOneGiven(int given, Phrase expected, PathSegment at)
    {
        if (given == 0)
            Add(ShapeFault.WrongType, trail.At(at), $"nothing is given; expected {expected}");
        if (given > 1)
            Add(ShapeFault.WrongType, trail.At(at), $"{given} values are given; expected one: {expected}");
    }

    private void Add(string rule, string path, Phrase message, RelatedPath? related = null, Phrase? help = null, FindingFix? fix = null)
    {
        if (failedPaths.Contains(path))
            return;
        broken.Add(path);
        Report(rule, path, message, related, help, fix);
    }

    private void Report(string rule, string path, Phrase message, RelatedPath? related = null, Phrase? help = null, FindingFix? fix = null)
    {
        Finding finding = new(rule, Severity.Error, path, message) { Related = related is { } first ? [first] : [], Help = help, Fix = fix is null ? null : fix with { Reveals = true } };
        findings.Add(new ShapeFinding(finding, null));
    }
}

using ClusterSpec.Diagnostics;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Loading.Binding;

/// <summary>
/// Takes the faults of the binder and binds what needs no knowledge of the schema. What fails becomes null,
/// has one finding, and its path is remembered, so that no later step complains of it again.
/// </summary>
internal sealed class BindContext
{
    /// <summary>A longer list of valid keys would drown the sentence.</summary>
    private const int MostKeysListed = 16;

    private readonly PathTrail trail = new();
    private readonly List<ShapeFinding> findings = [];
    private readonly HashSet<string> failedPaths = new(StringComparer.Ordinal);
    private readonly HashSet<string> meantPaths = new(StringComparer.Ordinal);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ShapeFinding> Findings => findings;

    /// <summary>Paths that are given in the file and did not bind, and those that a misspelt key stands for.</summary>
    public IReadOnlySet<string> FailedPaths => failedPaths;

    public void Enter(PathSegment segment) => trail.Enter(segment);

    public void Leave() => trail.Leave();

    public bool IsMapping(YamlNode node)
    {
        if (node.Kind == YamlKind.Mapping)
            return true;
        WrongType(node, "a mapping");
        return false;
    }

    public string? Text(YamlNode node)
    {
        if (YamlScalars.IsText(node))
            return node.Text;
        WrongType(node, "a string", static text => true);
        return null;
    }

    /// <summary>A text of a form, which the shape check looks at.</summary>
    /// <param name="node">The value.</param>
    /// <param name="words">The form in words: <c>an IPv4 address</c>.</param>
    /// <param name="example">A text of that form, as it is typed.</param>
    /// <param name="fits">Whether a text has the form: only then may quotes mend what is no text.</param>
    public string? Text(YamlNode node, Func<Phrase> words, string example, Func<string, bool> fits)
    {
        if (YamlScalars.IsText(node))
            return node.Text;
        if (words().ToString() == SecretReference.Words && node.Kind == YamlKind.Scalar && YamlScalars.TypeOf(node) != YamlScalarType.Null)
            Fail(node, ShapeFault.SecretInlined, SecretReference.Inlined);
        else
            WrongType(node, $"{words()}{Examples.Beside(example)}", fits);
        return null;
    }

    public bool? Boolean(YamlNode node)
    {
        if (YamlScalars.IsBoolean(node))
            return node.Text[0] is 't' or 'T';
        Fail(node, ShapeFault.WrongType, WrongTypeWords.Message(node, "true or false", WrongTypeWords.BooleanHint(node)), ShapeFixes.Boolean(trail.Here(), node));
        return null;
    }

    public int? Int(YamlNode node, long? minimum, long? maximum) =>
        (int?)Integer(node, int.MinValue, int.MaxValue, minimum, maximum);

    public long? Long(YamlNode node, long? minimum, long? maximum) =>
        Integer(node, long.MinValue, long.MaxValue, minimum, maximum);

    /// <summary>A list of references. An item that fails and has no slot takes the list with it: indices must stay those of the file.</summary>
    public IReadOnlyList<T>? List<T>(YamlNode node, Func<YamlNode, BindContext, T?> bind)
        where T : class
    {
        if (!IsSequence(node))
            return null;
        List<T> items = new(node.Items.Length);
        for (int i = 0; i < node.Items.Length; i++)
        {
            Enter(i);
            if (bind(node.Items[i], this) is { } item)
                items.Add(item);
            Leave();
        }
        return Complete(items, node.Items.Length);
    }

    /// <summary>A list of values.</summary>
    public IReadOnlyList<T>? ValueList<T>(YamlNode node, Func<YamlNode, BindContext, T?> bind)
        where T : struct
    {
        if (!IsSequence(node))
            return null;
        List<T> items = new(node.Items.Length);
        for (int i = 0; i < node.Items.Length; i++)
        {
            Enter(i);
            if (bind(node.Items[i], this) is { } item)
                items.Add(item);
            Leave();
        }
        return Complete(items, node.Items.Length);
    }

    /// <summary>A mapping with keys of the user's choice. Entries that fail are left out.</summary>
    public IReadOnlyDictionary<string, T>? Map<T>(YamlNode node, Func<YamlNode, BindContext, T?> bind)
        where T : class
    {
        if (!IsMapping(node))
            return null;
        Dictionary<string, T> map = new(node.Entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in node.Entries)
        {
            Enter(key.Text);
            if (bind(value, this) is { } bound)
                map[key.Text] = bound;
            Leave();
        }
        return map;
    }

    /// <summary>A mapping of values.</summary>
    public IReadOnlyDictionary<string, T>? ValueMap<T>(YamlNode node, Func<YamlNode, BindContext, T?> bind)
        where T : struct
    {
        if (!IsMapping(node))
            return null;
        Dictionary<string, T> map = new(node.Entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in node.Entries)
        {
            Enter(key.Text);
            if (bind(value, this) is { } bound)
                map[key.Text] = bound;
            Leave();
        }
        return map;
    }

    /// <summary>Reports the key that was entered.</summary>
    public void UnknownKey(YamlNode key, YamlNode mapping, string[] known)
    {
        Phrase? hint = null;
        if (NearestName.Of(key.Text, known) is { } nearest)
        {
            hint = $"; did you mean `{nearest}`?";
            // that key is misspelt, not missing; asked once a key, as a hostile mapping may hold thousands of slips
            string meant = trail.Beside(nearest);
            if (meantPaths.Add(meant) && !mapping.Entries.Any(entry => entry.Key.Text == nearest))
                failedPaths.Add(meant);
        }
        else if (known.Length <= MostKeysListed)
            hint = $"; valid keys are {string.Join(", ", known.Order(StringComparer.Ordinal).Select(k => $"`{k}`"))}";
        findings.Add(new ShapeFinding(new Finding(ShapeFault.UnknownKey, Severity.Error, trail.Here(), $"unknown key {ShownText.Quote(key.Text)}{hint}") { Fix = Revealing(ShapeFixes.Key(trail.Here(), key, mapping, known)) }, key.Span));
    }

    public void UnknownValue(YamlNode node, string[] known, Phrase expected)
    {
        Phrase? nearest = NearestName.Of(node.Text, known) is { } name && expected.ToString() != $"`{name}`" ? (Phrase)$"; did you mean `{name}`?" : null;
        Fail(node, ShapeFault.UnknownValue, $"unknown value {ShownText.Quote(node.Text)}, expected {expected}{nearest}", ShapeFixes.Word(trail.Here(), node, known));
    }

    /// <summary>Reports a value of another JSON type.</summary>
    /// <param name="node">The value.</param>
    /// <param name="expected">What is wanted, in words.</param>
    public void WrongType(YamlNode node, Phrase expected) =>
        Fail(node, ShapeFault.WrongType, WrongTypeWords.Message(node, expected, null));

    /// <summary>Reports a value of another JSON type, where a text is one of those that are wanted.</summary>
    /// <param name="node">The value.</param>
    /// <param name="expected">What is wanted, in words.</param>
    /// <param name="fits">Whether the value would be taken if it stood in quotes.</param>
    public void WrongType(YamlNode node, Phrase expected, Func<string, bool> fits) =>
        Fail(node, ShapeFault.WrongType, WrongTypeWords.Message(node, expected, WrongTypeWords.TextHint(node, fits)), ShapeFixes.Text(trail.Here(), node, fits));

    private long? Integer(YamlNode node, long lowest, long highest, long? minimum, long? maximum)
    {
        if (!YamlScalars.IsInteger(node))
        {
            Fail(node, ShapeFault.WrongType, WrongTypeWords.Message(node, "a whole number", WrongTypeWords.IntegerHint(node)), ShapeFixes.Integer(trail.Here(), node));
            return null;
        }
        if (YamlScalars.ToLong(node.Text) is { } value && value >= lowest && value <= highest)
            return value;
        Phrase limits = LimitWords.Of(minimum ?? lowest, maximum ?? highest);
        Fail(node, ShapeFault.OutOfRange, $"{ShownText.Of(node.Text)} is out of range: expected {limits}");
        return null;
    }

    private bool IsSequence(YamlNode node)
    {
        if (node.Kind == YamlKind.Sequence)
            return true;
        Fail(node, ShapeFault.WrongType, WrongTypeWords.Message(node, "a list", WrongTypeWords.ListHint(node)), ShapeFixes.List(trail.Here(), node));
        return false;
    }

    private List<T>? Complete<T>(List<T> items, int given)
    {
        if (items.Count == given)
            return items;
        failedPaths.Add(trail.Here());
        return null;
    }

    private void Fail(YamlNode node, string rule, Phrase message, FindingFix? fix = null)
    {
        string path = trail.Here();
        failedPaths.Add(path);
        if (!node.IsUnread)
            findings.Add(new ShapeFinding(new Finding(rule, Severity.Error, path, message) { Fix = Revealing(fix) }, node.Span));
    }

    private static FindingFix? Revealing(FindingFix? fix) => fix is null ? null : fix with { Reveals = true };
}

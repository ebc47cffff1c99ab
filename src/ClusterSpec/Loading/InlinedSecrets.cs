using System.Collections.Immutable;
using ClusterSpec.Diagnostics;
using ClusterSpec.Loading.Binding;
using ClusterSpec.Model;
using ClusterSpec.Model.Values;

namespace ClusterSpec.Loading;

/// <summary>Secrets that stand in a file, and findings that do not repeat them.</summary>
internal sealed class InlinedSecrets
{
    private const string Mask = "***";

    // Shorter ones are part of words by chance, and of no use to who reads them.
    private const int FewestHidden = 4;

    // Keys that hold a secret in whatever file they stand, as a password that was put where none belongs.
    private static readonly ImmutableArray<string> Names = ["password", "passphrase", "passwd", "secret", "token", "privatekey", "apikey"];

    private readonly List<ShapeFinding> findings = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<YamlNode> seen = [];

    private InlinedSecrets()
    {
    }

    /// <summary>Those of a tree.</summary>
    public static InlinedSecrets Of(YamlNode root)
    {
        var secrets = new InlinedSecrets();
        secrets.Walk(root, "", "");
        return secrets;
    }

    /// <summary>A finding for each that shows by its form or by the name of its key.</summary>
    public IReadOnlyList<ShapeFinding> Findings => findings;

    /// <summary>Findings without the secrets: those of this list, and values where a reference was wanted.</summary>
    public IEnumerable<Diagnostic> Hide(IEnumerable<Diagnostic> diagnostics, YamlNode root)
    {
        var all = diagnostics.ToList();
        var spans = all.Where(finding => finding.Rule == SecretText.SecretInlined).Select(finding => finding.Span).ToHashSet();
        if (spans.Count > 0)
            Collect(root, spans, []);
        var shown = texts.Concat(texts.Select(ShownText.Of)).Where(text => text.Length >= FewestHidden).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length).ToList();
        return shown.Count == 0 ? all : all.Select(finding => finding with
        {
            // these words are ours alone, and a short secret may be part of one of them
            Message = finding.Rule == SecretText.SecretInlined ? finding.Message : Hide(finding.Message, shown),
            Path = Hide(finding.Path, shown),
            Label = finding.Label is { } label ? Hide(label, shown) : null,
            Help = finding.Help is { } help ? Hide(help, shown) : null,
            Fix = finding.Fix is { } fix && !Holds(fix, shown) ? fix : null,
            Related = [.. finding.Related.Select(related => related with { Message = Hide(related.Message, shown), Path = Hide(related.Path, shown) })],
        });
    }

    // A fix is shown and handed on: one that repeats a secret is none.
    private static bool Holds(Fix fix, List<string> secrets) =>
        secrets.Exists(secret => fix.Title.ToString().Contains(secret, StringComparison.Ordinal) || fix.Edits.Any(edit => edit.NewText.Contains(secret, StringComparison.Ordinal)));

    private static Phrase Hide(Phrase phrase, List<string> secrets) => phrase.With(text => Hide(text, secrets));

    private static string Hide(string text, List<string> secrets) =>
        secrets.Aggregate(text, static (shown, secret) => shown.Replace(secret, Mask, StringComparison.Ordinal));

    private void Walk(YamlNode node, string path, string key)
    {
        // An alias is the node of its anchor: one secret, one finding.
        if (!seen.Add(node))
            return;
        switch (node.Kind)
        {
            case YamlKind.Mapping:
                foreach (var (name, value) in node.Entries)
                {
                    var inner = PathText.Join(path, name.Text);
                    Look(name, inner, "");
                    Walk(value, inner, name.Text);
                }

                break;
            case YamlKind.Sequence:
                for (var index = 0; index < node.Items.Length; index++)
                    Walk(node.Items[index], $"{path}[{index}]", key);
                break;
            default:
                Look(node, path, key);
                break;
        }
    }

    private void Look(YamlNode node, string path, string key)
    {
        var places = SecretText.Find(node.Text).ToList();
        foreach (var place in places)
            texts.Add(node.Text[place.Start..place.End]);
        var kind = places.Count > 0 ? places[0].Kind : IsNamed(node, key) ? (Phrase)"a secret" : null;
        if (kind is null)
            return;
        texts.Add(node.Text);
        findings.Add(new ShapeFinding(new Finding(SecretText.SecretInlined, Severity.Error, path, $"{kind} stands here in plain text: take it out of the file, and where a secret is needed write where it is, file:/path, env:NAME or vault:path#key"), node.Span));
    }

    private static bool IsNamed(YamlNode node, string key) =>
        node.Text.Length > 0 && YamlScalars.TypeOf(node) is not (YamlScalarType.Boolean or YamlScalarType.Null) && !SecretReference.TryParse(node.Text, out _)
        && Names.Any(name => key.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    private void Collect(YamlNode node, HashSet<SourceSpan> spans, HashSet<YamlNode> visited)
    {
        if (!visited.Add(node))
            return;
        if (node.Kind == YamlKind.Scalar && spans.Contains(node.Span))
            texts.Add(node.Text);
        foreach (var item in node.Items.Concat(node.Entries.SelectMany(entry => new[] { entry.Key, entry.Value })))
            Collect(item, spans, visited);
    }
}
